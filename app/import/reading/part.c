/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/reading/part.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *id;
  const char *title;
  const char *property;
} PartName;

static const PartName names[US_PART_LAST + 1] = {
  [US_PART_NONE] = { "none", NC_ ("part of a letter", "As Recognised"), NULL },
  [US_PART_CONTINUATION] = { "continuation",
                             NC_ ("part of a letter", "Goes On with the Line Before"), NULL },
  [US_PART_ASIDE] = { "aside", NC_ ("part of a letter", "Not Part of the Letter"), NULL },
  [US_PART_DATE] = { "date", NC_ ("part of a letter", "Date"), "date" },
  [US_PART_TITLE] = { "title", NC_ ("part of a letter", "Title"), "title" },
  [US_PART_SUBJECT] = { "subject", NC_ ("part of a letter", "Subject"), "subject" },
  [US_PART_ABOUT] = { "about", NC_ ("part of a letter", "Who We Are"), "about" },
  [US_PART_ADDRESSEE] = { "addressee", NC_ ("part of a letter", "Addressee"), NULL },
  [US_PART_SALUTATION] = { "salutation", NC_ ("part of a letter", "Salutation"), "salutation" },
  [US_PART_PARAGRAPH] = { "paragraph", NC_ ("part of a letter", "Paragraph"), NULL },
  [US_PART_HEADING] = { "heading", NC_ ("part of a letter", "Heading"), NULL },
  [US_PART_QUOTATION] = { "quotation", NC_ ("part of a letter", "Quotation"), NULL },
  [US_PART_CALL] = { "call", NC_ ("part of a letter", "Call"), NULL },
  [US_PART_DEMAND] = { "demand", NC_ ("part of a letter", "Demand"), NULL },
  [US_PART_BULLET] = { "bullet", NC_ ("part of a letter", "Bullet"), NULL },
  [US_PART_VALEDICTION] = { "valediction", NC_ ("part of a letter", "Valediction"), "valediction" },
  [US_PART_SIGNATORIES] = { "signatories", NC_ ("part of a letter", "Heading of the Signatories"),
                            "signatories-heading" },
  [US_PART_GROUP] = { "group", NC_ ("part of a letter", "Group of Signatories"), NULL },
  [US_PART_SIGNATORY] = { "signatory", NC_ ("part of a letter", "Signatory"), NULL },
  [US_PART_COPY] = { "copy", NC_ ("part of a letter", "Copy"), NULL },
  [US_PART_CONTACT] = { "contact", NC_ ("part of a letter", "Contact"), NULL },
  [US_PART_NOTE] = { "note", NC_ ("part of a letter", "Note"), NULL },
};

/**
 * us_part_get_id:
 * @part: a part
 *
 * Its name for programs: "addressee". Any thread.
 *
 * Returns: (transfer none): a word
 */
const char *
us_part_get_id (UsPart part)
{
  g_return_val_if_fail (part <= US_PART_LAST, NULL);

  return names[part].id;
}

/**
 * us_part_get_title:
 * @part: a part
 *
 * Its name for people: "Addressee". Any thread.
 *
 * Returns: (transfer none): translated words
 */
const char *
us_part_get_title (UsPart part)
{
  g_return_val_if_fail (part <= US_PART_LAST, NULL);

  return g_dpgettext2 (NULL, "part of a letter", names[part].title);
}

/**
 * us_part_get_property:
 * @part: a part
 *
 * The property of the statement that it goes to. Any thread.
 *
 * Returns: (transfer none) (nullable): name of a property; %NULL when it goes to a list
 */
const char *
us_part_get_property (UsPart part)
{
  g_return_val_if_fail (part <= US_PART_LAST, NULL);

  return names[part].property;
}

/**
 * us_part_is_body:
 * @part: a part
 *
 * Whether it is a block of the body. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_part_is_body (UsPart part)
{
  return part >= US_PART_PARAGRAPH && part <= US_PART_BULLET;
}
