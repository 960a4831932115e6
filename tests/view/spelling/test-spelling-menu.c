/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include <adwaita.h>

#include "view/body/body-view.h"
#include "view/spelling/spelling-menu.h"
#include "view/spelling/spelling.h"

static gboolean
is_wrong (GtkTextView *view, int offset)
{
  GtkTextIter at, start, end;
  g_autofree char *word = NULL;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &at, offset);
  word = us_spelling_menu_get_word (view, &at, &start, &end);
  return word != NULL;
}

static void
put_caret (GtkTextView *view, int offset)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &at, offset);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &at);
  us_spelling_menu_fill (view);
}

static void
test_suggests_for_the_word_at_the_caret (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsBlock *block;
  GtkTextView *view;
  GMenuModel *menu;
  g_autoptr (GMenuModel) section = NULL;
  g_autofree char *label = NULL;
  g_autoptr (UsText) again = NULL;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "en", NULL);
  block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "A statment here.");
  view = g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL));
  us_spelling_update (US_BODY_VIEW (view));
  while (!is_wrong (view, 4))
    g_main_context_iteration (NULL, TRUE);

  menu = gtk_text_view_get_extra_menu (view);
  put_caret (view, 13);
  assert_int_equal (g_menu_model_get_n_items (menu), 1);
  put_caret (view, 10);
  assert_int_equal (g_menu_model_get_n_items (menu), 3);
  section = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  assert_true (g_menu_model_get_n_items (section) > 0);
  assert_true (g_menu_model_get_item_attribute (section, 0, "label", "s", &label));
  assert_string_equal (label, "statement");
  gtk_widget_activate_action (GTK_WIDGET (view), "spell.replace", "s", label);
  assert_string_equal (us_text_get_string (us_block_get_text (block)), "A statement here.");
  put_caret (view, 0);
  again = us_text_new ("A statment.", NULL);
  us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, again, NULL);
  while (!is_wrong (view, 4))
    g_main_context_iteration (NULL, TRUE);
  put_caret (view, 4);
  gtk_widget_activate_action (GTK_WIDGET (view), "spell.ignore", NULL);
  while (is_wrong (view, 4))
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (view);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_suggests_for_the_word_at_the_caret),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
