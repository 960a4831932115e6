/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "widgets.h"

#include "view/letter/language-button.h"

static GtkWidget *window;
static UsStatement *statement;
static GtkWidget *button;

static int
enter_room (void **state)
{
  statement = us_statement_new ();
  button = g_object_new (US_TYPE_LANGUAGE_BUTTON, "statement", statement, NULL);
  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  return 0;
}

static int
leave_room (void **state)
{
  gtk_window_destroy (GTK_WINDOW (window));
  assert_finalized (statement);
  return 0;
}

/* What the list begins with, with bars between. */
static char *
open_list (guint n_rows)
{
  GtkWidget *popover = us_test_find (button, GTK_TYPE_POPOVER, NULL, NULL);
  GtkListBox *list = GTK_LIST_BOX (us_test_find (button, GTK_TYPE_LIST_BOX, NULL, NULL));
  GString *names = g_string_new (NULL);

  g_signal_emit_by_name (popover, "show");
  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "",
                            adw_preferences_row_get_title (ADW_PREFERENCES_ROW (
                                gtk_list_box_get_row_at_index (list, (int) i))));
  return g_string_free (names, FALSE);
}

/* Nobody looks for their own language behind Afrikaans. */
static void
test_near_ones_come_first (void **state)
{
  g_autofree char *at_first = NULL;
  g_autofree char *later = NULL;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "pt-BR", NULL);
  at_first = open_list (7);
  assert_string_equal (at_first, "Português|Kiswahili|العربية|Français|Español|English|Afrikaans");
  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "sw", NULL);
  later = open_list (5);
  assert_string_equal (later, "Kiswahili|العربية|Français|Español|English");
}

static void
test_escape_closes_the_list (void **state)
{
  GtkWidget *popover = us_test_find (button, GTK_TYPE_POPOVER, NULL, NULL);

  us_test_until (us_test_is_mapped, button, "the button");
  gtk_popover_popup (GTK_POPOVER (popover));
  us_test_until (us_test_is_mapped, popover, "the list of languages");
  us_test_hand ("key Escape");
  us_test_until (us_test_is_unmapped, popover, "the list of languages to close");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_near_ones_come_first, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_escape_closes_the_list, enter_room, leave_room),
  };

  /* The names of languages come in that of the desktop. */
  g_setenv ("LANGUAGE", "sw", TRUE);
  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
