"""PyMuPDF as a peer: count, colour and size of the PDFs whose paths come in, one line of JSON for each.

It runs in an environment and a process of its own, because its licence (AGPL) keeps it out of EveryPrint.
"""

import json
import sys
import time

import numpy as np
import pymupdf

print(json.dumps({"version": pymupdf.mupdf_version}), flush=True)
pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)
for line in sys.stdin:
    start, coloured, sizes = time.process_time(), [], []
    try:
        with pymupdf.open(line.rstrip(), filetype="pdf") as document:
            for number, page in enumerate(document, 1):
                picture = page.get_pixmap(dpi=36)
                red, green, blue = np.frombuffer(picture.samples_mv, np.uint8).reshape(-1, 3).T.copy()
                darkest = np.minimum(np.minimum(red, green), blue)
                if (np.maximum(np.maximum(red, green), blue) - darkest).max() >= 16:
                    coloured.append(number)
                sizes.append(tuple(page.rect))
    except (RuntimeError, ValueError) as error:
        print(json.dumps({"error": str(error)}), flush=True)
        continue
    answer = {"pages": len(sizes), "colour": coloured, "seconds": time.process_time() - start}
    print(json.dumps(answer), flush=True)
