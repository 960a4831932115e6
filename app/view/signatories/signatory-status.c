/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-status.h"

#include "register/agreement.h"
#include "view/signatories/signatory-fields.h"

#include <glib/gi18n.h>

/* Whether somebody is to be asked again; nobody who has just been removed is. */
static gboolean
is_old (UsSignatory *signatory)
{
  UsStatement *statement = us_item_get_statement (US_ITEM (signatory));

  return statement != NULL && us_agreement_is_old (signatory, us_agreement_get_latest (statement));
}

static void
append_part (GString *spoken, const char *part)
{
  if (*part == '\0')
    return;
  if (spoken->len > 0)
    /* translators: parts the name, details and status of a row as a screen reader says them */
    g_string_append (spoken, C_ ("between parts of a row", ", "));
  g_string_append (spoken, part);
}

/**
 * us_signatory_status_get_name:
 * @signatory: a signatory
 *
 * Main thread only.
 *
 * Returns: (transfer none): the name, or words in its place
 */
const char *
us_signatory_status_get_name (UsSignatory *signatory)
{
  const char *name;

  g_return_val_if_fail (US_IS_SIGNATORY (signatory), NULL);

  name = us_signatory_get_name (signatory);
  return *name == '\0' ? _ ("No Name") : name;
}

/**
 * us_signatory_status_describe:
 * @signatory: a signatory
 * @ret_icon: (out) (transfer none): the name of an icon
 *
 * Says what the status is, and of which version of the letter when that is not the last one. A
 * status is a shape and a word, never a colour alone. Main thread only.
 *
 * Returns: (transfer full): "Confirmed", "Confirmed · v2"
 */
char *
us_signatory_status_describe (UsSignatory *signatory, const char **ret_icon)
{
  const char *word;

  g_return_val_if_fail (US_IS_SIGNATORY (signatory), NULL);
  g_return_val_if_fail (ret_icon != NULL, NULL);

  word = us_signatory_fields_value_title (
      US_SIGNATORY_STATUS, us_signatory_fields_value (signatory, US_SIGNATORY_STATUS));
  if (!is_old (signatory))
    {
      *ret_icon = us_signatory_fields_status_icon (us_signatory_get_status (signatory));
      return g_strdup (word);
    }
  *ret_icon = "dialog-warning-symbolic";
  /* translators: a status, and the version of the letter that it is about: "Confirmed · v2" */
  return g_strdup_printf (_ ("%s · v%s"), word,
                          us_item_get_string (US_ITEM (signatory), US_SIGNATORY_AGREED_TO));
}

/**
 * us_signatory_status_speak:
 * @signatory: a signatory
 * @position: the place of the row, from 0
 * @n_rows: how many there are; 0 when nobody knows
 *
 * Says all that a row shows: "Organisation 7, Confirmed, 8 of 100". Main thread only.
 *
 * Returns: (transfer full): the words
 */
char *
us_signatory_status_speak (UsSignatory *signatory, guint position, guint n_rows)
{
  GString *spoken;
  const char *icon;
  g_autofree char *details = NULL;
  g_autofree char *status = NULL;

  g_return_val_if_fail (US_IS_SIGNATORY (signatory), NULL);

  spoken = g_string_new (NULL);
  details = us_signatory_get_details (signatory);
  status = us_signatory_status_describe (signatory, &icon);
  append_part (spoken, us_signatory_status_get_name (signatory));
  append_part (spoken, details);
  append_part (spoken, status);
  if (n_rows > 0)
    {
      /* translators: the place of a row in a list, as a screen reader says it */
      g_autofree char *place = g_strdup_printf (_ ("%u of %u"), position + 1, n_rows);

      append_part (spoken, place);
    }
  return g_string_free (spoken, FALSE);
}
