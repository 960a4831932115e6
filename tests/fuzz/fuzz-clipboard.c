/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "import/html/html-blocks.h"
#include "model/block.h"

/* Whatever a page holds, its paragraphs can be kept in a statement. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GPtrArray) blocks = us_html_blocks_read ((const char *) data, size, NULL);

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const UsHtmlBlock *html = g_ptr_array_index (blocks, i);
      g_autoptr (UsBlock) block = us_block_new (html->kind, NULL);

      if (us_text_is_empty (html->text) || html->level > US_LEVEL_MAX ||
          !us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, html->text, NULL))
        g_error ("a paragraph that cannot be kept");
    }
  return 0;
}
