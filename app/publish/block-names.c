/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "publish/block-names.h"

#include <glib/gi18n-lib.h>

/**
 * us_block_names_start:
 * @self: names, not started
 *
 * Begins at the first block of a letter. Any thread.
 */
void
us_block_names_start (UsBlockNames *self)
{
  g_return_if_fail (self != NULL);

  us_numbering_start (&self->numbering);
  for (gsize kind = 0; kind < G_N_ELEMENTS (self->counts); kind++)
    self->counts[kind] = 0;
}

/**
 * us_block_names_next:
 * @self: names
 * @block: the next block of the letter
 *
 * Names a block as people would: "Demand 2 (a)", "Paragraph 4". Main thread only.
 *
 * Returns: (transfer full): the name, translated
 */
char *
us_block_names_next (UsBlockNames *self, UsBlock *block)
{
  static const char *const formats[] = {
    /* translators: %u counts the paragraphs of the letter */
    [US_BLOCK_PARAGRAPH] = N_ ("Paragraph %u"),
    /* translators: %u counts the headings of the letter */
    [US_BLOCK_HEADING] = N_ ("Heading %u"),
    /* translators: %u counts the lines that lead to demands */
    [US_BLOCK_CALL] = N_ ("Call %u"),
    /* translators: %s is the number of a demand: "2 (a)" */
    [US_BLOCK_DEMAND] = N_ ("Demand %s"),
    /* translators: %u counts the bullets of the letter */
    [US_BLOCK_BULLET] = N_ ("Bullet %u"),
    /* translators: %u counts the quotations of the letter */
    [US_BLOCK_QUOTATION] = N_ ("Quotation %u"),
  };
  UsBlockKind kind;

  g_return_val_if_fail (self != NULL && US_IS_BLOCK (block), NULL);

  kind = us_block_get_kind (block);
  us_numbering_next (&self->numbering, kind, us_block_get_level (block));
  self->counts[kind]++;
  if (kind == US_BLOCK_DEMAND)
    {
      g_autofree char *number = us_numbering_format_path (&self->numbering);

      return g_strdup_printf (_ (formats[kind]), number);
    }
  return g_strdup_printf (_ (formats[kind]), self->counts[kind]);
}

/**
 * us_block_names_get_kind:
 * @kind: a kind of blocks
 *
 * Any thread.
 *
 * Returns: (transfer none): what people call it, translated
 */
const char *
us_block_names_get_kind (UsBlockKind kind)
{
  switch (kind)
    {
    case US_BLOCK_HEADING:
      return _ ("Heading");
    case US_BLOCK_CALL:
      return _ ("Call");
    case US_BLOCK_DEMAND:
      return _ ("Demand");
    case US_BLOCK_BULLET:
      return _ ("Bullet");
    case US_BLOCK_QUOTATION:
      return _ ("Quotation");
    case US_BLOCK_PARAGRAPH:
    default:
      return _ ("Paragraph");
    }
}
