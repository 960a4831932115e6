/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

/* In the order of the menu. */
static const UsReviewKind kinds[] = {
  { US_PART_DATE, 'e', "head" },       { US_PART_ADDRESSEE, 'a', "head" },
  { US_PART_TITLE, 't', "head" },      { US_PART_SUBJECT, 'j', "head" },
  { US_PART_ABOUT, 'w', "head" },      { US_PART_SALUTATION, 'l', "head" },
  { US_PART_PARAGRAPH, 'p', "text" },  { US_PART_HEADING, 'h', "text" },
  { US_PART_CALL, 'c', "call" },       { US_PART_DEMAND, 'd', "call" },
  { US_PART_BULLET, 'b', "text" },     { US_PART_QUOTATION, 'q', "text" },
  { US_PART_VALEDICTION, 'v', "end" }, { US_PART_SIGNATORIES, 'u', "end" },
  { US_PART_GROUP, 'g', "end" },       { US_PART_SIGNATORY, 's', "end" },
  { US_PART_COPY, 'o', "end" },        { US_PART_CONTACT, 'k', "end" },
  { US_PART_NOTE, 'n', "end" },        { US_PART_CONTINUATION, 'm', "aside" },
  { US_PART_ASIDE, 'x', "aside" },     { US_PART_NONE, 'r', "aside" },
};

/**
 * us_review_kinds_get:
 * @ret_n_kinds: (out): how many
 *
 * The table of kinds, in the order of the menu. Any thread.
 *
 * Returns: (transfer none) (array length=ret_n_kinds): kinds
 */
const UsReviewKind *
us_review_kinds_get (gsize *ret_n_kinds)
{
  g_return_val_if_fail (ret_n_kinds != NULL, NULL);

  *ret_n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

/**
 * us_review_kinds_find:
 * @part: what a line is
 *
 * Any thread.
 *
 * Returns: (transfer none): its row
 */
const UsReviewKind *
us_review_kinds_find (UsPart part)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].part == part)
      return &kinds[i];
  g_return_val_if_reached (&kinds[0]);
}

/**
 * us_review_kinds_parse:
 * @id: name of a part in actions
 * @ret_part: (out): the part
 *
 * Any thread.
 *
 * Returns: whether there is one of that name
 */
gboolean
us_review_kinds_parse (const char *id, UsPart *ret_part)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (ret_part != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (us_part_get_id (kinds[i].part), id) == 0)
      {
        *ret_part = kinds[i].part;
        return TRUE;
      }
  return FALSE;
}

/**
 * us_review_kinds_label:
 * @part: what somebody says that a line is
 *
 * Names the step of the history. Main thread only.
 *
 * Returns: (transfer full): "Read as “Signatory”", translated
 */
char *
us_review_kinds_label (UsPart part)
{
  /* translators: a step that can be undone; %s is a kind of line, such as "Signatory" */
  return g_strdup_printf (_ ("Read as “%s”"), us_part_get_title (part));
}

/**
 * us_review_kinds_menu_new:
 *
 * A menu of "review.kind" that shows the keys. Main thread only.
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
us_review_kinds_menu_new (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char key[] = { kinds[i].key, '\0' };
      g_autoptr (GMenuItem) item = g_menu_item_new (us_part_get_title (kinds[i].part), NULL);

      if (section == NULL || kinds[i].part == US_PART_PARAGRAPH ||
          kinds[i].part == US_PART_VALEDICTION || kinds[i].part == US_PART_CONTINUATION)
        {
          g_clear_object (&section);
          section = g_menu_new ();
          g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
        }
      g_menu_item_set_action_and_target (item, "review.kind", "s", us_part_get_id (kinds[i].part));
      g_menu_item_set_attribute (item, "accel", "s", key);
      g_menu_append_item (section, item);
    }
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
