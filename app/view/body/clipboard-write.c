/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/clipboard-write.h"

#include "export/html/html.h"
#include "export/text/text.h"
#include "model/block.h"
#include "store/writer/writer.h"
#include "view/text/chip-values.h"

/* A text as one string, as the toolkit gives it to others. */
static GdkContentProvider *
provide_text (GBytes *text)
{
  g_autofree char *string = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));

  return gdk_content_provider_new_typed (G_TYPE_STRING, string);
}

static void
write_all (GdkClipboard *clipboard, GBytes *own, GBytes *html, GdkContentProvider *text)
{
  GdkContentProvider *providers[3];
  gsize n_providers = 0;
  g_autoptr (GdkContentProvider) all = NULL;

  if (own != NULL)
    providers[n_providers++] = gdk_content_provider_new_for_bytes (US_CLIPBOARD_FRAGMENT, own);
  providers[n_providers++] = gdk_content_provider_new_for_bytes (US_CLIPBOARD_HTML, html);
  providers[n_providers++] = text;
  all = gdk_content_provider_new_union (providers, n_providers);
  gdk_clipboard_set_content (clipboard, all);
}

/* A piece of one paragraph is put into somebody else's: without a line of its own. */
static GBytes *
render_text (const UsPublication *publication, UsItemList *body)
{
  g_autoptr (GBytes) text = us_text_render_part (publication);
  gsize length = g_bytes_get_size (text);
  const char *string = g_bytes_get_data (text, NULL);

  if (us_item_list_get_length (body) == 1)
    while (length > 0 && string[length - 1] == '\n')
      length--;
  return g_bytes_new_from_bytes (text, 0, length);
}

/* Other programs get words for references and counts: those that stand in the whole letter, for a
 * part has neither its demands nor its signatories. */
static void
resolve (UsStatement *fragment, UsStatement *statement)
{
  UsItemList *body = us_statement_get_body (fragment);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    {
      UsBlock *block = us_item_list_get (body, i);
      g_autoptr (UsText) text = NULL;

      if (!us_live_values_concern (us_block_get_text (block)))
        continue;
      text = us_live_values_resolve (us_chip_values_get (statement), us_block_get_text (block));
      us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, text, NULL);
    }
}

/**
 * us_clipboard_write_fragment:
 * @clipboard: a clipboard
 * @fragment: a part of a letter; afterwards its references and counts are words
 * @statement: the letter
 *
 * Copies a part of a letter: for other letters all of it, for other programs a page and a text.
 * Main thread only.
 */
void
us_clipboard_write_fragment (GdkClipboard *clipboard, UsStatement *fragment, UsStatement *statement)
{
  g_autoptr (UsPublication) publication = NULL;
  g_autoptr (GBytes) own = NULL;
  g_autoptr (GBytes) html = NULL;
  g_autoptr (GBytes) text = NULL;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (US_IS_STATEMENT (fragment) && US_IS_STATEMENT (statement));

  own = us_writer_write (fragment);
  resolve (fragment, statement);
  publication = us_publication_new (fragment, NULL);
  html = us_html_render_part (publication);
  text = render_text (publication, us_statement_get_body (fragment));
  write_all (clipboard, own, html, provide_text (text));
}

/**
 * us_clipboard_write_letter:
 * @clipboard: a clipboard
 * @statement: a statement
 *
 * Copies a letter as it would be published, as a page and as a text. Main thread only.
 */
void
us_clipboard_write_letter (GdkClipboard *clipboard, UsStatement *statement)
{
  g_autoptr (UsPublication) publication = NULL;
  g_autoptr (GBytes) html = NULL;
  g_autoptr (GBytes) text = NULL;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (US_IS_STATEMENT (statement));

  publication = us_publication_new (statement, NULL);
  html = us_html_render_copy (publication);
  text = us_text_render (publication, NULL, NULL);
  write_all (clipboard, NULL, html, provide_text (text));
}
