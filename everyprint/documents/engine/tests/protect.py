"""`protect.py FOLDER PASSWORD`, run by the system's Python: LibreOffice stores files with a password."""

import os
import pathlib
import subprocess
import sys
import time

import uno

folder, password = pathlib.Path(sys.argv[1]), sys.argv[2]
FILTERS = {
    "odt": ("swriter", "writer8"),
    "docx": ("swriter", "MS Word 2007 XML"),
    "doc": ("swriter", "MS Word 97"),
    "ods": ("scalc", "calc8"),
    "xlsx": ("scalc", "Calc MS Excel 2007 XML"),
    "xls": ("scalc", "MS Excel 97"),
    "odp": ("simpress", "impress8"),
    "pptx": ("simpress", "Impress MS PowerPoint 2007 XML"),
}


def pair(kind, name, value):
    return uno.createUnoStruct(f"com.sun.star.beans.{kind}", Name=name, Value=value)


def lock(kind):
    """Open XML takes its password in an envelope of its own."""
    if not kind.endswith("x"):
        return pair("PropertyValue", "Password", password)
    envelope = (pair("NamedValue", "CryptoType", "Standard"), pair("NamedValue", "OOXPassword", password))
    return pair("PropertyValue", "EncryptionData", uno.Any("[]com.sun.star.beans.NamedValue", envelope))


def desktop(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    deadline = time.monotonic() + 100
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


pipe = f"protect{os.getpid()}"
profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
office = subprocess.Popen(["soffice", "--headless", "--norestore", profile, f"--accept=pipe,name={pipe};urp"])
try:
    desk = desktop(pipe)
    for kind, (factory, filter_name) in FILTERS.items():
        hidden = pair("PropertyValue", "Hidden", True)
        document = desk.loadComponentFromURL(f"private:factory/{factory}", "_blank", 0, (hidden,))
        if factory == "swriter":
            document.Text.setString("Bonjour")
        elif factory == "scalc":
            document.Sheets.getByIndex(0).getCellByPosition(0, 0).setString("Prix")
        how = (pair("PropertyValue", "FilterName", filter_name), lock(kind))
        document.storeToURL((folder / f"secret.{kind}").as_uri(), how)
        document.close(True)
    try:
        desk.terminate()
    except Exception:
        print("LibreOffice closed the pipe first")
    office.wait(100)
finally:
    office.kill()
