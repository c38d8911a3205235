"""Every limit of the engine in one place, with its reason."""

from typing import Final

MEBIBYTE: Final = 1 << 20

# What a customer may send.
MAX_BYTES: Final = 50 * MEBIBYTE  # one file; a phone on 3G needs many minutes for more
MAX_FILES: Final = 40  # photos that become one document
MAX_PAGES: Final = 2_000
MAX_PIXELS: Final = 60_000_000  # of a photo, measured before it is decoded
MAX_IMAGE_SIDE: Final = 20_000  # pdfium silently draws nothing for much larger images
MAX_UNZIPPED_BYTES: Final = 200 * MEBIBYTE  # zip-based files are measured before they are opened
MAX_ZIP_RATIO: Final = 100
MAX_ZIP_ENTRIES: Final = 10_000
MAX_TEXT_BYTES: Final = 4 * MEBIBYTE

# What a job may use.
ADDRESS_SPACE: Final = 1536 * MEBIBYTE
OUTPUT_BYTES: Final = 400 * MEBIBYTE
OPEN_FILES: Final = 64
PROCESSES: Final = 4096  # counted per user, not per job: only a brake on fork bombs
WALL_SECONDS: Final = 20.0  # unless the pool is given other ones
WALL_SECONDS_PER_PAGE: Final = 0.02
CPU_SECONDS: Final = int(WALL_SECONDS + WALL_SECONDS_PER_PAGE * MAX_PAGES)

# Scheduling: one slot is kept for documents that are done within this time.
QUICK_SLOTS: Final = 2  # beside the heavy ones: what is not yet known to be heavy takes one for a while
QUICK_SECONDS: Final = 1.0
GLANCE_SECONDS: Final = 0.15  # two pages are read in 0.09 s
QUICK_BYTES: Final = 4 * MEBIBYTE
QUICK_NICENESS: Final = 5
HEAVY_NICENESS: Final = 15
JOBS_PER_ZYGOTE: Final = 1_000

# Pictures.
BITMAP_PIXELS: Final = 4_000_000
SHEET_PAGES: Final = 12
SHEET_BYTES: Final = 60_000

# LibreOffice, which lives longer than one job.
OFFICE_WALL_SECONDS: Final = 60.0  # of a large document
OFFICE_SMALL_WALL_SECONDS: Final = 17.0  # an honest small one takes a second
OFFICE_SMALL_BYTES: Final = 1 * MEBIBYTE
OFFICE_PARAGRAPHS: Final = 300_000
OFFICE_NESTING: Final = 40  # tables within tables
OFFICE_START_SECONDS: Final = 60.0
OFFICE_CPU_SECONDS: Final = 1_200  # of one instance's whole life
OFFICE_ADDRESS_SPACE: Final = 4096 * MEBIBYTE
OFFICE_FILE_BYTES: Final = 200 * MEBIBYTE
OFFICE_TEMPORARY_MB: Final = 384
OFFICE_DOCUMENTS: Final = 100  # then a new instance
