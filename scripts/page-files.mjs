// Builds what a browser gets: script and style of the dashboard, and the style of reports.
import { build } from 'esbuild';

const sources = {
  'dashboard-page.js': 'src/dashboard/web/main.ts',
  'dashboard-page.css': 'src/dashboard/web/page.css',
  // Only pages of terminals load these.
  'dashboard-terminal.js': 'src/dashboard/web/terminal.ts',
  'dashboard-terminal.css': 'src/dashboard/web/terminal.css',
  'report-page.css': 'src/dashboard/web/report.css',
};

/** Returns the files for the browser, as small as they get, with what each was made of. */
export function pageFiles(root) {
  return Promise.all(
    Object.entries(sources).map(async ([name, source]) => {
      const { outputFiles, metafile } = await build({
        absWorkingDir: root,
        entryPoints: [source],
        outfile: name,
        bundle: true,
        format: 'iife',
        target: 'es2022',
        charset: 'ascii',
        legalComments: 'none',
        minify: true,
        metafile: true,
        write: false,
        logLevel: 'silent',
      });
      const [{ inputs }] = Object.values(metafile.outputs);
      return { file: name, text: outputFiles[0].text, inputs };
    }),
  );
}
