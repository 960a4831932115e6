/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "test.h"

#include "model/block.h"
#include "model/statement.h"

/* A body as text: "p" prose, "c" a call, "0", "1", "2" demands by level. */
static inline UsStatement *
make (const char *shape)
{
  UsStatement *statement = us_statement_new ();

  for (const char *at = shape; *at != '\0'; at++)
    {
      char name[] = { (char) ('A' + (at - shape)), '\0' };
      UsBlockKind kind = g_ascii_isdigit (*at) ? US_BLOCK_DEMAND
                         : *at == 'c'          ? US_BLOCK_CALL
                                               : US_BLOCK_PARAGRAPH;
      g_autoptr (UsBlock) block = us_block_new_plain (kind, name);

      if (g_ascii_isdigit (*at))
        assert_true (us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, *at - '0', NULL));
      assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
    }
  return statement;
}

static inline char *
read_order (UsStatement *statement)
{
  UsItemList *body = us_statement_get_body (statement);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    g_string_append (order, us_text_get_string (us_block_get_text (us_item_list_get (body, i))));
  return g_string_free (order, FALSE);
}
