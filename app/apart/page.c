/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apart/page.h"

#include "apart/helper.h"
#include "import/html/html-blocks.h"
#include "import/html/html-lines.h"
#include "model/demand.h"
#include "store/reader/reader.h"
#include "store/writer/writer.h"

/* Nobody waits longer for what they have pasted. */
#define SECONDS 20

/**
 * us_apart_read_page:
 * @bytes: a page or a piece of one, as browsers put it on the clipboard
 * @ret_lines: (out) (optional): its text as a letter, with the numbers and bullets that it shows;
 *   set on success only
 * @cancellable: (nullable): stops it
 * @error: as us_html_blocks_read() and us_helper_run() set it
 *
 * Reads the paragraphs of a page, which a process of its own takes apart: whatever is done to it,
 * this one lives. What it says is read as any file is. Blocks. Any thread.
 *
 * Returns: (transfer full) (nullable): a statement with nothing but a body, which may be empty;
 * %NULL with @error set
 */
UsStatement *
us_apart_read_page (GBytes *bytes, char **ret_lines, GCancellable *cancellable, GError **error)
{
  static const char *const arguments[] = { US_APART_PAGE, NULL };
  const UsHelperTask task = { .arguments = arguments,
                              .type = G_VARIANT_TYPE (US_APART_PAGE_TYPE),
                              .seconds = SECONDS };
  g_autoptr (GVariant) read = NULL;
  g_autoptr (GVariant) file = NULL;
  g_autoptr (GBytes) file_bytes = NULL;
  g_autofree char *lines = NULL;
  UsStatement *statement;

  g_return_val_if_fail (bytes != NULL, NULL);

  read = us_helper_run (&task, bytes, cancellable, error);
  if (read == NULL)
    return NULL;
  g_variant_get (read, "(@ays)", &file, &lines);
  file_bytes = g_variant_get_data_as_bytes (file);
  statement = us_reader_read (file_bytes, NULL, error);
  if (statement != NULL && ret_lines != NULL)
    *ret_lines = g_steal_pointer (&lines);
  return statement;
}

static UsStatement *
make_statement (GPtrArray *blocks)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < blocks->len; i++)
    {
      const UsHtmlBlock *html = g_ptr_array_index (blocks, i);
      g_autoptr (UsText) text = us_demand_adapt_lead (html->text, html->kind);
      UsBlock *block = us_block_new (html->kind, text);

      us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, (int) html->level, NULL);
      g_ptr_array_add (made, block);
    }
  us_item_list_splice (us_statement_get_body (statement), 0, 0, made->pdata, made->len, NULL);
  return statement;
}

/**
 * us_apart_serve_page:
 * @bytes: a page
 * @error: as us_html_blocks_read() sets it
 *
 * What the process does that reads a page. Main thread only.
 *
 * Returns: (transfer floating) (nullable): as %US_APART_PAGE_TYPE says; %NULL with @error set
 */
GVariant *
us_apart_serve_page (GBytes *bytes, GError **error)
{
  gsize length;
  const char *html = g_bytes_get_data (bytes, &length);
  g_autoptr (GPtrArray) blocks = us_html_blocks_read (html, length, error);
  g_autoptr (UsStatement) statement = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *lines = NULL;

  if (blocks == NULL)
    return NULL;
  statement = make_statement (blocks);
  file = us_writer_write (statement);
  lines = us_html_lines_write (blocks);
  return g_variant_new ("(@ays)", g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, file, TRUE),
                        lines);
}
