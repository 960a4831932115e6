/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random.h"

#include "model/block.h"

#include <string.h>

static void
edit_field (GRand *random, UsStatement *statement, UsItemList *list)
{
  guint length = us_item_list_get_length (list);
  UsItem *item = US_ITEM (statement);
  guint n_fields;

  if (us_test_one_in (random, 6))
    item = US_ITEM (us_statement_get_settings (statement));
  else if (length > 0 && !us_test_one_in (random, 4))
    item = us_item_list_get (list, g_rand_int_range (random, 0, length));
  us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  us_test_set_field (random, item, g_rand_int_range (random, 1, n_fields + 1), statement);
}

/* Types or deletes one character of the title. */
static void
edit_typing (GRand *random, UsStatement *statement)
{
  g_autofree char *title = g_strdup (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE));
  g_autofree char *longer = g_strconcat (title, us_test_one_in (random, 3) ? " " : "w", NULL);
  gboolean deletes = *title && us_test_one_in (random, 3);

  if (deletes)
    *g_utf8_find_prev_char (title, title + strlen (title)) = '\0';
  /* Half of a pair of isolates, and a character too many, are refused. */
  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, deletes ? title : longer, NULL);
}

static void
edit_marks (GRand *random, UsStatement *statement)
{
  UsItemList *body = us_statement_get_body (statement);
  guint length = us_item_list_get_length (body);
  g_autoptr (UsText) text = NULL;
  UsItem *block;

  if (length == 0)
    return;
  block = us_item_list_get (body, g_rand_int_range (random, 0, length));
  text = us_test_mark_anything (random, us_item_get_text (block, US_BLOCK_TEXT));
  assert_true (us_item_set_text (block, US_BLOCK_TEXT, text, NULL));
}

static void
edit_list (GRand *random, UsStatement *statement, UsItemList *list)
{
  guint length = us_item_list_get_length (list);
  guint position = g_rand_int_range (random, 0, length + 1);
  guint count = g_rand_int_range (random, 0, MIN (3, length - position) + 1);

  if (us_test_one_in (random, 2) && length < 20)
    {
      gpointer items[3];
      guint n = g_rand_int_range (random, 1, 4);

      for (guint i = 0; i < n; i++)
        items[i] =
            us_test_make_item (random, g_list_model_get_item_type (G_LIST_MODEL (list)), statement);
      assert_true (us_item_list_splice (list, position, count, items, n, NULL));
      for (guint i = 0; i < n; i++)
        g_object_unref (items[i]);
    }
  else if (us_test_one_in (random, 2))
    assert_true (us_item_list_remove (list, position, count, NULL));
  else
    assert_true (us_item_list_move (list, position, count,
                                    g_rand_int_range (random, 0, length - count + 1), NULL));
}

static void
edit_order (GRand *random, UsItemList *list)
{
  guint length = us_item_list_get_length (list);
  g_autofree guint *order = g_new (guint, length + 1);

  for (guint i = 0; i < length; i++)
    {
      guint other = g_rand_int_range (random, 0, i + 1);

      order[i] = order[other];
      order[other] = i;
    }
  assert_true (us_item_list_reorder (list, order, length, NULL));
}

/**
 * us_test_random_edit:
 * @random: where the chance comes from
 * @statement: a statement
 *
 * Changes something: a field, a run of a list, the order of a list, marks in a text, a character of
 * the title, or several of them as a group.
 */
void
us_test_random_edit (GRand *random, UsStatement *statement)
{
  UsItemList *list =
      us_statement_get_list (statement, g_rand_int_range (random, 0, US_STATEMENT_N_LISTS));

  switch (g_rand_int_range (random, 0, 13))
    {
    case 12:
      edit_order (random, list);
      break;
    case 0:
      us_statement_begin_group (statement, "Group");
      for (guint i = g_rand_int_range (random, 0, 4); i > 0; i--)
        us_test_random_edit (random, statement);
      us_statement_end_group (statement);
      break;
    case 1:
    case 2:
    case 3:
      edit_typing (random, statement);
      break;
    case 4:
    case 5:
      edit_marks (random, statement);
      break;
    case 6:
    case 7:
    case 8:
      edit_list (random, statement, list);
      break;
    default:
      edit_field (random, statement, list);
    }
}
