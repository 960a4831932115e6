/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html/html-block.h"

/**
 * us_html_block_free:
 * @block: a #UsHtmlBlock
 *
 * Frees it. Any thread.
 */
void
us_html_block_free (gpointer block)
{
  UsHtmlBlock *self = block;

  us_text_unref (self->text);
  g_free (self->cells);
  g_free (self);
}
