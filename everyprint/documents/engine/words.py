"""What the engine says to people: code -> sentence in French and in English.

A sentence is a `str.format` template. Besides the parameters of the problem or error it may use `{where}`
("page 3", "pages 3, 5–7") and, for errors, `{name}` (the file's name).
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

WORDS: Final[dict[str, dict[str, str]]] = {
    # Refusals: what happened, what was kept, what to do next.
    "not_a_document": {
        "fr": "« {name} » n'est pas un document que nous savons imprimer. Rien n'est débité. "
        "Envoyez un PDF, une photo ou un fichier de traitement de texte.",
        "en": "“{name}” is not a document that we can print. Nothing was charged. "
        "Send a PDF, a photo or a word-processor file.",
    },
    "unsupported_type": {
        "fr": "« {name} » est un fichier {type} : nous ne savons pas l'imprimer. Rien n'est débité. "
        "Enregistrez-le en PDF et envoyez le PDF.",
        "en": "“{name}” is a {type} file, which we cannot print. Nothing was charged. "
        "Save it as PDF and send the PDF.",
    },
    "archive": {
        "fr": "« {name} » est une archive {type}. Rien n'est débité. "
        "Ouvrez-la et envoyez les documents qu'elle contient.",
        "en": "“{name}” is a {type} archive. Nothing was charged. "
        "Open it and send the documents that are in it.",
    },
    "sound_or_video": {
        "fr": "« {name} » est un son ou une vidéo : cela ne s'imprime pas. Rien n'est débité. "
        "Envoyez un PDF, une photo ou un fichier de traitement de texte.",
        "en": "“{name}” is a sound or a video, which cannot be printed. Nothing was charged. "
        "Send a PDF, a photo or a word-processor file.",
    },
    "broken": {
        "fr": "« {name} » est abîmé ou incomplet : il ne s'ouvre pas. Rien n'est débité. "
        "Enregistrez-le à nouveau en PDF et renvoyez-le.",
        "en": "“{name}” is damaged or incomplete and does not open. Nothing was charged. "
        "Save it as PDF again and send it once more.",
    },
    "empty": {
        "fr": "« {name} » est vide : il n'y a rien à imprimer. Renvoyez le fichier complet.",
        "en": "“{name}” is empty: there is nothing to print. Send the complete file again.",
    },
    "password_needed": {
        "fr": "« {name} » demande un mot de passe : écrivez-le ici, il ne sera pas gardé.",
        "en": "“{name}” asks for a password: write it here, it will not be kept.",
    },
    "password_wrong": {
        "fr": "Ce mot de passe n'ouvre pas « {name} ». Écrivez-le encore une fois, il ne sera pas gardé.",
        "en": "This password does not open “{name}”. Write it once more, it will not be kept.",
    },
    "password_unsupported": {
        "fr": "« {name} » est protégé par un mot de passe d'une façon que nous ne savons pas ouvrir. "
        "Rien n'est débité. Enregistrez-le en PDF et envoyez le PDF.",
        "en": "“{name}” is protected by a password in a way that we cannot open. Nothing was charged. "
        "Save it as PDF and send the PDF.",
    },
    "no_pages": {
        "fr": "« {name} » n'a aucune page. Rien n'est débité. Enregistrez-le à nouveau et renvoyez-le.",
        "en": "“{name}” has no page at all. Nothing was charged. Save it again and send it once more.",
    },
    "too_many_pages": {
        "fr": "« {name} » a plus de {limit} pages, la limite d'un document. Rien n'est débité. "
        "Envoyez-le en plusieurs parties.",
        "en": "“{name}” has more than {limit} pages, the limit of one document. Nothing was charged. "
        "Send it in several parts.",
    },
    "too_many_files": {
        "fr": "Vous avez envoyé plus de {limit} fichiers pour un seul document. Rien n'est débité. "
        "Envoyez-les en plusieurs fois.",
        "en": "You sent more than {limit} files for one document. Nothing was charged. "
        "Send them in several goes.",
    },
    "too_large": {
        "fr": "« {name} » pèse plus de {limit_mb} Mo, la limite d'un fichier. Rien n'est débité. "
        "Envoyez-le en plusieurs parties ou dans une qualité plus légère.",
        "en": "“{name}” is larger than {limit_mb} MB, the limit of one file. Nothing was charged. "
        "Send it in several parts or in a lighter quality.",
    },
    "too_many_pixels": {
        "fr": "La photo « {name} » est trop grande (plus de {limit_megapixels} millions de points). "
        "Rien n'est débité. Envoyez-la dans une taille plus petite.",
        "en": "The photo “{name}” is too large (more than {limit_megapixels} megapixels). "
        "Nothing was charged. Send it in a smaller size.",
    },
    "too_complex": {
        "fr": "« {name} » est trop complexe pour être imprimé tel quel. Rien n'est débité. "
        "Imprimez-le vers un nouveau PDF sur votre appareil et envoyez celui-ci.",
        "en": "“{name}” is too complex to be printed as it is. Nothing was charged. "
        "Print it to a new PDF on your device and send that one.",
    },
    "too_slow": {
        "fr": "Je n'ai pas réussi à lire « {name} » dans le temps prévu. Rien n'est débité. "
        "Envoyez-le encore une fois ; si cela ne suffit pas, imprimez-le vers un nouveau PDF sur votre "
        "appareil et envoyez celui-ci.",
        "en": "I could not read “{name}” in the time there is. Nothing was charged. "
        "Send it once more; if that does not help, print it to a new PDF on your device and send that one.",
    },
    "office_unavailable": {
        "fr": "Nous ne pouvons pas convertir « {name} » pour le moment. Rien n'est débité. "
        "Enregistrez-le en PDF et envoyez le PDF.",
        "en": "We cannot convert “{name}” at the moment. Nothing was charged. "
        "Save it as PDF and send the PDF.",
    },
    "engine_failed": {
        "fr": "Une erreur de notre part a arrêté l'analyse de « {name} ». Rien n'est débité. "
        "Envoyez-le encore une fois dans quelques minutes.",
        "en": "A fault on our side stopped the analysis of “{name}”. Nothing was charged. "
        "Send it once more in a few minutes.",
    },
    "page_range_invalid": {
        "fr": "Je ne comprends pas les pages « {text} ». Le document va de la page {first} à la page {last}. "
        "Écrivez par exemple « 2-5, 7 » ou « tout ».",
        "en": "I do not understand the pages “{text}”. The document goes from page {first} to page {last}: "
        "write for example “2-5, 7” or “all”.",
    },
    "page_range_outside": {
        "fr": "Les pages « {text} » ne sont pas dans le document, qui va de la page {first} à la page "
        "{last}. Écrivez d'autres pages, ou « tout ».",
        "en": "The pages “{text}” are not in the document, which goes from page {first} to page {last}. "
        "Write other pages, or “all”.",
    },
    "layout_invalid": {
        "fr": "Cette mise en page n'est pas possible ({reason}). Le document est gardé : "
        "choisissez-en une autre.",
        "en": "This layout is not possible ({reason}). The document is kept: choose another one.",
    },
    # Problems found in a document that can be printed.
    "name_differs": {
        "fr": "« {name} » est en réalité un fichier {type} : nous l'imprimons comme tel.",
        "en": "“{name}” is really a {type} file: we print it as that.",
    },
    "pages_lost": {
        "fr": "« {name} » est arrivé incomplet : renvoyez-le. Ce qui manque : {where}.",
        "en": "“{name}” arrived incomplete: send it again. What is missing: {where}.",
    },
    "pages_gone": {
        "fr": "« {name} » est arrivé incomplet : renvoyez-le. Il lui manque {missing} de ses {total} pages.",
        "en": "“{name}” arrived incomplete: send it again. It lacks {missing} of its {total} pages.",
    },
    "pages_unreadable": {
        "fr": "« {name} » est abîmé ({where}) : une partie manquera sur le papier. "
        "Enregistrez-le à nouveau en PDF et renvoyez-le.",
        "en": "“{name}” is damaged ({where}): a part will be missing on paper. "
        "Save it as PDF again and send it once more.",
    },
    "please_wait": {
        "fr": "Ce formulaire ne s'ouvre que dans Adobe Reader : nous n'imprimerions que sa page d'attente "
        "(« Please wait »). Ouvrez-le là, imprimez-le en PDF et envoyez ce PDF.",
        "en": "This form opens in Adobe Reader only: we would print no more than its page “Please wait”. "
        "Open it there, print it to a PDF and send that PDF.",
    },
    "portfolio": {
        "fr": "Ce PDF est un dossier d'autres fichiers : nous n'imprimerions que sa page de garde. "
        "Envoyez les fichiers qu'il contient.",
        "en": "This PDF is a folder of other files: we would print no more than its cover page. "
        "Send the files that are in it.",
    },
    "notes_not_printed": {
        "fr": "Des notes ne s'imprimeront pas ({where}) : elles ne sont faites que pour l'écran.",
        "en": "Some notes will not print ({where}): they are made for the screen only.",
    },
    "needs_attention": {
        "fr": "Une image trop grande ne peut pas être vérifiée ({where}) : "
        "le magasin regardera avant d'imprimer.",
        "en": "An image is too large to be checked ({where}): the shop will look before printing.",
    },
    "photographed_page": {
        "fr": "Photo d'une feuille de papier ({where}) : redressée et blanchie, elle sera plus lisible.",
        "en": "A photo of a sheet of paper ({where}): straightened and whitened, it will read better.",
    },
    "page_a3": {
        "fr": "Le format est A3 ({where}) : nous pouvons couper chaque page en deux A4.",
        "en": "The size is A3 ({where}): we can cut each page into two A4 pages.",
    },
    "page_not_a4": {
        "fr": "Le format n'est pas A4 mais {width_mm} × {height_mm} mm ({where}) : "
        "nous pouvons l'adapter à la feuille.",
        "en": "The size is not A4 but {width_mm} × {height_mm} mm ({where}): we can fit it to the sheet.",
    },
    "mixed_sizes": {
        "fr": "Le document mêle plusieurs formats ({where} : {width_mm} × {height_mm} mm) : "
        "nous pouvons tout mettre en A4.",
        "en": "The document mixes sizes ({where}: {width_mm} × {height_mm} mm): we can put everything on A4.",
    },
    "content_in_margin": {
        "fr": "Le contenu touche le bord ({where}) : l'imprimante peut en couper un peu. "
        "Réduit légèrement, tout passe.",
        "en": "Content touches the edge ({where}): the printer may cut some of it off. "
        "Made slightly smaller, it all fits.",
    },
    "low_resolution": {
        "fr": "Une image est trop petite pour être nette sur A4 ({where}, {dpi} points par pouce). "
        "Envoyez l'original si vous l'avez.",
        "en": "An image is too small to be sharp on A4 ({where}, {dpi} dots per inch). "
        "Send the original if you have it.",
    },
    "fonts_not_embedded": {
        "fr": "Une police manque dans le fichier ({fonts}, {where}) : le texte peut changer d'aspect. "
        "Regardez l'aperçu.",
        "en": "A font is missing from the file ({fonts}, {where}): the text may look different. "
        "Look at the preview.",
    },
    "dark_page": {
        "fr": "Beaucoup d'encre ({where}, {percent} % de la feuille) : l'impression peut onduler ou baver.",
        "en": "A lot of ink ({where}, {percent}% of the sheet): the print may curl or smear.",
    },
    "mixed_orientation": {
        "fr": "Les pages n'ont pas toutes le même sens ({where}) : nous pouvons les tourner.",
        "en": "The pages are not all turned the same way ({where}): we can rotate them.",
    },
    "blank_pages": {
        "fr": "Il n'y a rien à imprimer ici : {where}. Sans cela, vous payez moins.",
        "en": "There is nothing to print here: {where}. Without it you pay less.",
    },
    "nearly_blank_pages": {
        "fr": "Il n'y a presque rien ici : {where}. Voulez-vous l'enlever ?",
        "en": "There is almost nothing here: {where}. Shall we leave it out?",
    },
    "duplicate_pages": {
        "fr": "Cela semble être en double : {where}. Sans cela, vous payez moins.",
        "en": "This seems to be there twice: {where}. Without it you pay less.",
    },
    "faint_colour": {
        "fr": "La couleur est très pâle ({where}) : en noir et blanc, cela coûte moins cher.",
        "en": "The colour is very pale ({where}): black and white costs less.",
    },
    # Drawn into the picture of a repair.
    "before": {"fr": "Avant", "en": "Before"},
    "after": {"fr": "Après", "en": "After"},
    "one_more_page": {"fr": "et une autre page", "en": "and one more page"},
    "more_pages": {"fr": "et {count} autres pages", "en": "and {count} more pages"},
}

DEFAULT_NAME: Final = {"fr": "document", "en": "document"}


def say(code: str, language: str, params: Mapping[str, Any], pages: Iterable[int] = ()) -> str:
    """The sentence for `code`; any language but "en" gets French, the source language."""
    language = "en" if language.startswith("en") else "fr"
    values = {"name": DEFAULT_NAME[language], **params, "where": where(pages)}
    return WORDS[code][language].format_map(values)


def where(pages: Iterable[int]) -> str:
    """Pages as people write them: `page 3`, `pages 3, 5–7`."""
    spans: list[list[int]] = []
    for page in pages:
        if spans and page == spans[-1][1] + 1:
            spans[-1][1] = page
        else:
            spans.append([page, page])
    text = ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in spans)
    several = len(spans) > 1 or (bool(spans) and spans[0][0] != spans[0][1])
    return f"pages {text}" if several else f"page {text}".strip()
