/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/signatory-columns.h"

#include <string.h>

#include "publish/signatory-words.h"

/* Up to so many stand one below the other, when nobody says otherwise; and those who need as many
 * bytes of text. */
#define FEW_SIGNATORIES 8
#define LONG_SIGNATORY 70
#define SHORT_SIGNATORY 24
#define MANY_SIGNATORIES 60

/* How many signatories are looked at to guess how long they are. */
#define LOOKED_AT 400

static gsize
get_length (const UsPublicSignatory *signatory)
{
  return strlen (signatory->name) + strlen (signatory->person) + strlen (signatory->role) +
         strlen (signatory->organisation) + strlen (signatory->country) +
         strlen (us_signatory_words_get_note (signatory));
}

static guint
choose (const UsPublication *publication)
{
  gsize n_looked_at = MIN (publication->n_signatories, LOOKED_AT);
  gsize length = 0;

  if (publication->n_signatories <= FEW_SIGNATORIES)
    return 1;
  for (gsize i = 0; i < n_looked_at; i++)
    length += get_length (&publication->signatories[i]);
  length /= n_looked_at;
  if (length > LONG_SIGNATORY)
    return 1;
  return length < SHORT_SIGNATORY && publication->n_signatories > MANY_SIGNATORIES ? 3 : 2;
}

/**
 * us_signatory_columns_count:
 * @publication: a publication
 *
 * Tells in how many columns its signatories stand on a page, so that all copies that have pages
 * agree: as many as its settings say or, when they leave it open, as their number and their length
 * allow. Any thread.
 *
 * Returns: 1 to 4; 1 also where they are no lines of their own
 */
guint
us_signatory_columns_count (const UsPublication *publication)
{
  g_return_val_if_fail (publication != NULL, 1);

  switch (publication->pages.signatory_layout)
    {
    case US_SIGNATORY_LAYOUT_COLUMNS_2:
      return 2;
    case US_SIGNATORY_LAYOUT_COLUMNS_3:
      return 3;
    case US_SIGNATORY_LAYOUT_COLUMNS_4:
      return 4;
    case US_SIGNATORY_LAYOUT_AUTOMATIC:
      return choose (publication);
    case US_SIGNATORY_LAYOUT_LINES:
    case US_SIGNATORY_LAYOUT_TABLE:
    case US_SIGNATORY_LAYOUT_RUN_ON:
    default:
      return 1;
    }
}
