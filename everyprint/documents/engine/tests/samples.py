"""Small honest files made by code, for tests: what customers send."""

from __future__ import annotations

import base64
import io
import struct
import zipfile
from pathlib import Path

import pikepdf

OFFICE = "application/vnd.openxmlformats"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def archive(entries, *, level=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", level) as made:
        for name, content in entries.items():
            made.writestr(name, content)
    return out.getvalue()


def docx(paragraphs=("Bonjour",), *, body="", relations="", extra=None):
    text = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in paragraphs)
    return archive(
        {
            "[Content_Types].xml": XML + f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="' + OFFICE + '-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/word/document.xml" ContentType="'
            + OFFICE
            + '-officedocument.wordprocessingml.document.main+xml"/></Types>',
            "_rels/.rels": XML + f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": XML
            + f'<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body>{text}{body}'
            '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>',
            "word/_rels/document.xml.rels": XML
            + f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
            **(extra or {}),
        }
    )


def docx_pages(count):
    """A Word file of `count` pages."""
    return docx(body='<w:p><w:r><w:br w:type="page"/><w:t>suite</w:t></w:r></w:p>' * (count - 1))


OPEN_DOCUMENT = {
    "odt": ("text", "<text:p>Bonjour</text:p>"),
    "ods": (
        "spreadsheet",
        '<table:table table:name="a"><table:table-row><table:table-cell office:value-type="string">'
        "<text:p>Prix</text:p></table:table-cell></table:table-row></table:table>",
    ),
    "odp": ("presentation", '<draw:page draw:name="1" draw:master-page-name="m"/>'),
}


def open_document(kind, *, body=None, manifest="", scripts="", extra=None):
    service, content = OPEN_DOCUMENT[kind]
    media = f"application/vnd.oasis.opendocument.{service}"
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in [("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing")]
    )
    spaces += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    return archive(
        {
            "mimetype": media,
            "META-INF/manifest.xml": XML
            + '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media}"/>'
            f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{manifest}'
            "</manifest:file-entry></manifest:manifest>",
            "content.xml": XML
            + f'<office:document-content {spaces} office:version="1.2">{scripts}<office:body>'
            f"<office:{service}>{body or content}</office:{service}></office:body></office:document-content>",
            **(extra or {}),
        }
    )


def rtf(text="Bonjour"):
    return b"{\\rtf1\\ansi {\\fonttbl{\\f0 Times;}}\\f0 " + text.encode("cp1252") + b"\\par}"


def pdf(pages=("",), *, size=(595.276, 841.890), resources=None):
    """A PDF whose pages draw `pages` (content streams)."""
    document = pikepdf.new()
    for content in pages:
        page = pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=[0, 0, *size],
            Resources=resources or pikepdf.Dictionary(),
            Contents=document.make_stream(content.encode()),
        )
        document.pages.append(pikepdf.Page(document.make_indirect(page)))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def running(group):
    """The living processes of a process group."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _, its_group = (folder / "stat").read_text().rsplit(")", 1)[1].split()[:3]
        except OSError:
            continue  # it ended meanwhile
        if int(its_group) == group and state != "Z":
            found.append(int(folder.name))
    return found


# A red picture of 96 × 64 with a blue square, encoded as phones do (H.265 in a HEIF file).
HEIC = base64.b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA"
    "AA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAjQAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEA"
    "AGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMA"
    "AAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3Bl"
    "AAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAACVbWRhdAAAAIkoAa9Yn2A3l0C+P/P7"
    "/TcgfDbhyPseGkbf6r//+eBmLWGDSFd313/4TD8SXODwgcg4RNsM+uVOAwGt6vCsNoGxCTu+/urzyhP90zLzzCb5rHsI8TBbCAar"
    "TomYDAbiXQO1U6S8edAtZzJF94ue8V16BC3w0zvJmF3x5RYhMEY1by0CLOiaD0EADg=="
)


def heic(width: int = 96, height: int = 64) -> bytes:
    """A HEIC photo; other measures than its own are a lie of its header."""
    place = HEIC.index(b"ispe") + 8
    return HEIC[:place] + struct.pack(">II", width, height) + HEIC[place + 8 :]
