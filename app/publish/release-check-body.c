/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "publish/release-check-body.h"

#include <glib/gi18n-lib.h>

#include "model/language-list.h"
#include "model/language.h"
#include "publish/block-names.h"
#include "publish/live-values.h"

static gboolean
leads_to_demand (UsItemList *body, guint position)
{
  guint length = us_item_list_get_length (body);

  for (guint i = position + 1; i < length; i++)
    switch (us_block_get_kind (us_item_list_get (body, i)))
      {
      case US_BLOCK_DEMAND:
        return TRUE;
      case US_BLOCK_CALL:
        return FALSE;
      case US_BLOCK_PARAGRAPH:
      case US_BLOCK_HEADING:
      case US_BLOCK_BULLET:
      case US_BLOCK_QUOTATION:
      default:
        break;
      }
  return FALSE;
}

/* A paragraph that a translation forgot, or a letter whose language is set wrong: programs would
 * read it aloud wrong. What is quoted may be in any language. */
static void
check_language (UsReleaseList *self, UsBlock *block, const char *place)
{
  const char *language = us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE);
  const char *text = us_text_get_string (us_block_get_text (block));
  const char *other = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *other_name = NULL;
  g_autofree char *name = NULL;

  if (self->help.guess != NULL && us_block_get_kind (block) != US_BLOCK_QUOTATION)
    other = self->help.guess (text, language);
  if (other == NULL)
    return;
  ours = us_language_get_desktop ();
  other_name = us_language_get_name (other, ours);
  name = us_language_get_name (language, ours);
  us_release_list_add_printf (self, US_ITEM (block), "text", place,
                              /* translators: names of two languages */
                              _ ("It reads like %s, and the language of the letter is %s."),
                              other_name, name);
}

/**
 * us_release_check_body:
 * @self: a check
 *
 * Checks the blocks of the body. Main thread only.
 */
void
us_release_check_body (UsReleaseList *self)
{
  UsItemList *body;
  guint length;
  UsBlockNames names;

  g_return_if_fail (self != NULL);

  body = us_statement_get_body (self->statement);
  length = us_item_list_get_length (body);
  if (length == 0)
    us_release_list_add (self, NULL, "body", _ ("Body"), _ ("The letter has no text."));

  us_block_names_start (&names);
  for (guint i = 0; i < length; i++)
    {
      UsBlock *block = us_item_list_get (body, i);
      g_autofree char *place = us_block_names_next (&names, block);
      UsText *text = us_block_get_text (block);
      g_autofree char *stripped = g_strstrip (us_text_get_plain (text));

      if (*stripped == '\0' && !us_live_values_concern (text))
        us_release_list_add (self, US_ITEM (block), "text", place, _ ("There is nothing in it."));
      else if (us_block_get_kind (block) == US_BLOCK_CALL && !leads_to_demand (body, i))
        us_release_list_add (self, US_ITEM (block), "text", place,
                             _ ("It calls for something, but no demand follows."));
      check_language (self, block, place);
      us_release_check_fields (self, US_ITEM (block), place);
    }
}
