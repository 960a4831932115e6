/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"

#include <gtk/gtk.h>

#include "model/block.h"
#include "view/body/body-numbers.h"

/* "p" prose, "c" a call, "b" a bullet, "0", "1", "2" demands by level. */
static UsStatement *
make (const char *shape)
{
  UsStatement *statement = us_statement_new ();

  for (const char *at = shape; *at != '\0'; at++)
    {
      UsBlockKind kind = g_ascii_isdigit (*at) ? US_BLOCK_DEMAND
                         : *at == 'c'          ? US_BLOCK_CALL
                         : *at == 'b'          ? US_BLOCK_BULLET
                                               : US_BLOCK_PARAGRAPH;
      g_autoptr (UsBlock) block = us_block_new_plain (kind, "text");

      if (g_ascii_isdigit (*at))
        assert_true (us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, *at - '0', NULL));
      assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
    }
  return statement;
}

static void
test_numbers_as_readers_see_them (void **state)
{
  static const char *const labels[] = { NULL,   NULL,  "1.", "(a)", "(i)",
                                        "(ii)", "(b)", "2.", "•",   NULL };
  g_autoptr (UsStatement) statement = make ("pc012210bp");
  UsBodyNumbers *numbers = us_body_numbers_new (us_statement_get_body (statement));

  for (int line = 0; line < (int) G_N_ELEMENTS (labels); line++)
    {
      if (labels[line] == NULL)
        assert_null (us_body_numbers_get (numbers, line));
      else
        assert_string_equal (us_body_numbers_get (numbers, line), labels[line]);
    }
  assert_null (us_body_numbers_get (numbers, -1));
  assert_null (us_body_numbers_get (numbers, (int) G_N_ELEMENTS (labels)));
  us_body_numbers_free (numbers);
}

static void
test_forgotten_are_counted_again (void **state)
{
  g_autoptr (UsStatement) statement = make ("00");
  UsItemList *body = us_statement_get_body (statement);
  UsBodyNumbers *numbers = us_body_numbers_new (body);

  assert_string_equal (us_body_numbers_get (numbers, 1), "2.");
  assert_true (us_item_list_remove (body, 0, 1, NULL));
  us_body_numbers_forget (numbers);
  assert_string_equal (us_body_numbers_get (numbers, 0), "1.");
  assert_null (us_body_numbers_get (numbers, 1));
  us_body_numbers_free (numbers);
}

/* What is drawn for a body: nothing, or a node. */
static GskRenderNode *
draw (const char *shape, GtkTextDirection direction)
{
  g_autoptr (UsStatement) statement = make (shape);
  UsBodyNumbers *numbers = us_body_numbers_new (us_statement_get_body (statement));
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *view = gtk_text_view_new ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  gtk_widget_set_direction (view, direction);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text\ntext", -1);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 200, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (view, 200, 200, -1, NULL);
  us_body_numbers_snapshot (numbers, GTK_TEXT_VIEW (view), 24, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  us_body_numbers_free (numbers);
  us_test_close (window);
  return node;
}

static gboolean
draws (const char *shape)
{
  g_autoptr (GskRenderNode) node = draw (shape, GTK_TEXT_DIR_LTR);

  return node != NULL;
}

static GskRenderNode *
find_text (GskRenderNode *node)
{
  const GskRenderNodeType type = gsk_render_node_get_node_type (node);
  GskRenderNode *found = NULL;

  if (type == GSK_TEXT_NODE)
    return node;
  if (type == GSK_TRANSFORM_NODE)
    return find_text (gsk_transform_node_get_child (node));
  for (guint i = 0;
       type == GSK_CONTAINER_NODE && found == NULL && i < gsk_container_node_get_n_children (node);
       i++)
    found = find_text (gsk_container_node_get_child (node, i));
  return found;
}

static void
test_draws_only_what_has_a_number (void **state)
{
  assert_false (draws ("pp"));
  assert_true (draws ("0p"));
}

/* The window of somebody who reads Arabic does not turn the number of an English demand around. */
static void
test_numbers_have_the_direction_of_the_text (void **state)
{
  g_autoptr (GskRenderNode) english = draw ("0", GTK_TEXT_DIR_LTR);
  g_autoptr (GskRenderNode) arabic = draw ("0", GTK_TEXT_DIR_RTL);
  const PangoGlyphInfo *glyphs, *others;
  guint n_glyphs, n_others;

  glyphs = gsk_text_node_get_glyphs (find_text (english), &n_glyphs);
  others = gsk_text_node_get_glyphs (find_text (arabic), &n_others);
  assert_int_equal (n_glyphs, n_others);
  for (guint i = 0; i < n_glyphs; i++)
    assert_int_equal (glyphs[i].glyph, others[i].glyph);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_numbers_as_readers_see_them),
    cmocka_unit_test (test_forgotten_are_counted_again),
    cmocka_unit_test (test_draws_only_what_has_a_number),
    cmocka_unit_test (test_numbers_have_the_direction_of_the_text),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
