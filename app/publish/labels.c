/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/labels.h"

#include <string.h>

/* English first: it stands in for languages that are not here. */
static const UsLabels labels[] = {
  { "en", ", ", ":", "Joint statement", "Subject", "Signatories", "CC", "Contact", "Notes", "Note",
    "Back to the text, note", "Draft", "Not for publication before", "As of", "Names withheld",
    "Affiliation for identification only" },
  { "ar", "، ", ":", "بيان مشترك", "الموضوع", "الموقعون", "نسخة إلى", "للتواصل", "الهوامش", "هامش",
    "العودة إلى النص، هامش", "مسودة", "غير مخصص للنشر قبل", "حتى تاريخ", "أسماء محجوبة",
    "ذُكرت جهة الانتماء للتعريف فقط" },
  { "de", ", ", ":", "Gemeinsame Erklärung", "Betreff", "Unterzeichnende", "CC", "Kontakt",
    "Anmerkungen", "Anmerkung", "Zurück zum Text, Anmerkung", "Entwurf", "Sperrfrist bis", "Stand",
    "Namen auf Wunsch nicht genannt", "Zugehörigkeit nur zur Identifizierung" },
  { "es", ", ", ":", "Declaración conjunta", "Asunto", "Firmantes", "CC", "Contacto", "Notas",
    "Nota", "Volver al texto, nota", "Borrador", "No publicar antes del", "A fecha de",
    "Nombres omitidos a petición", "Afiliación solo a título identificativo" },
  { "fr", ", ", "\u00a0:", "Déclaration commune", "Objet", "Signataires", "CC", "Contact", "Notes",
    "Note", "Retour au texte, note", "Projet", "Ne pas publier avant le", "État au",
    "Noms non publiés à leur demande", "Affiliation mentionnée à titre indicatif" },
  { "it", ", ", ":", "Dichiarazione congiunta", "Oggetto", "Firmatari", "CC", "Contatti", "Note",
    "Nota", "Torna al testo, nota", "Bozza", "Non pubblicare prima del", "Aggiornato al",
    "Nomi omessi su richiesta", "Affiliazione indicata solo a fini identificativi" },
  { "pt", ", ", ":", "Declaração conjunta", "Assunto", "Signatários", "CC", "Contacto", "Notas",
    "Nota", "Voltar ao texto, nota", "Rascunho", "Não publicar antes de", "Atualizado em",
    "Nomes omitidos a pedido", "Afiliação indicada apenas para identificação" },
};

/**
 * us_labels_find:
 * @language: a BCP 47 tag; may be empty
 *
 * Finds the labels for a letter's language by its first subtag. Any thread.
 *
 * Returns: (transfer none): the labels; the English ones for a language that has none
 */
const UsLabels *
us_labels_find (const char *language)
{
  gsize length;

  g_return_val_if_fail (language != NULL, &labels[0]);

  length = strcspn (language, "-_");
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strlen (labels[i].language) == length &&
        g_ascii_strncasecmp (labels[i].language, language, length) == 0)
      return &labels[i];
  return &labels[0];
}
