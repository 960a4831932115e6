/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/html/html-lines.h"

#include "import/html/html-blocks.h"

/**
 * us_html_lines_write:
 * @blocks: (element-type UsHtmlBlock): paragraphs of a page
 *
 * Writes them as a letter of plain text, with the numbers and bullets that the page shows. Any
 * thread.
 *
 * Returns: (transfer full): a text that the recogniser reads
 */
char *
us_html_lines_write (GPtrArray *blocks)
{
  GString *lines = g_string_new (NULL);
  guint counters[US_LEVEL_MAX + 1] = { 0 };

  g_return_val_if_fail (blocks != NULL, NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const UsHtmlBlock *block = g_ptr_array_index (blocks, i);
      const gboolean listed = block->kind == US_BLOCK_DEMAND || block->kind == US_BLOCK_BULLET;

      for (guint deeper = listed ? block->level + 1 : 0; deeper <= US_LEVEL_MAX; deeper++)
        counters[deeper] = 0;
      for (guint column = 0; listed && column < block->level; column++)
        g_string_append (lines, "   ");
      if (block->kind == US_BLOCK_BULLET)
        g_string_append (lines, "- ");
      else if (listed && block->level == 0)
        g_string_append_printf (lines, "%u. ", ++counters[0]);
      else if (listed)
        g_string_append_printf (lines, "(%c) ", 'a' + (int) (counters[block->level]++ % 26));
      g_string_append_printf (lines, "%s\n\n", us_text_get_string (block->text));
    }
  return g_string_free (lines, FALSE);
}
