/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/copies/export-edition.h"

#include <libintl.h>
#include <locale.h>

#include "letter.h"
#include "view/copies/export-dialog.h"
#include "view/types.h"

static GtkWidget *
find (GtkWidget *root, const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (root, US_TYPE_EXPORT_EDITION, id));
}

static UsExportEdition *
new_edition (UsStatement *statement)
{
  UsExportEdition *edition = g_object_ref_sink (g_object_new (US_TYPE_EXPORT_EDITION, NULL));

  us_export_edition_set_statement (edition, statement);
  return edition;
}

static void
test_usual (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsExportEdition) edition = new_edition (statement);
  UsExportPlan plan = { .formats = NULL };

  assert_true (us_export_edition_fill (edition, &plan));
  assert_int_equal (plan.options.statuses, US_PUBLISH_CONFIRMED);
  assert_false (plan.options.for_public || plan.options.draft || plan.to_each || plan.addressed);
  assert_false (plan.options.names_withheld);
  assert_null (plan.options.embargo);
  /* There is one addressee, who gets the letter anyway. */
  assert_false (gtk_widget_get_visible (find (GTK_WIDGET (edition), "each_row")));
}

static void
count_cb (UsExportEdition *edition, guint *count)
{
  ++*count;
}

static void
test_choices (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsExportEdition) edition = new_edition (statement);
  GtkWidget *root = GTK_WIDGET (edition);
  UsExportPlan plan = { .formats = NULL };
  guint changes = 0;

  g_signal_connect (edition, "changed", G_CALLBACK (count_cb), &changes);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (root, "reader_row")), 1);
  gtk_switch_set_active (GTK_SWITCH (find (root, "withheld_switch")), TRUE);
  gtk_switch_set_active (GTK_SWITCH (find (root, "draft_switch")), TRUE);
  gtk_switch_set_active (GTK_SWITCH (find (root, "addressed_switch")), TRUE);
  gtk_switch_set_active (GTK_SWITCH (find (root, "attached_switch")), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (find (root, "embargo_row")), "2026-05-03");
  assert_true (changes >= 5);
  assert_true (us_export_edition_fill (edition, &plan));
  assert_true (plan.options.for_public && plan.options.draft && plan.addressed && plan.attached);
  assert_true (plan.options.names_withheld);
  assert_string_equal (plan.options.embargo, "2026-05-03");
  assert_string_equal (
      adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find (root, "edition_row"))),
      "For the public · Without names · Draft · Embargo");
  gtk_editable_set_text (GTK_EDITABLE (find (root, "embargo_row")), "tomorrow");
  assert_false (us_export_edition_fill (edition, &plan));
  assert_true (gtk_widget_has_css_class (find (root, "embargo_row"), "error"));
}

/* The dialog begins with whom the letter itself prints. */
static void
test_printed (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsExportEdition) edition = NULL;
  UsExportPlan plan = { .formats = NULL };

  us_test_set (us_statement_get_settings (statement), "printed", "invited");
  edition = new_edition (statement);
  us_export_edition_fill (edition, &plan);
  assert_int_equal (plan.options.statuses, US_PUBLISH_CONFIRMED | 1u << US_SIGNATORY_INVITED);
}

/* Before a copy leaves it is seen how many stand below it. */
static void
test_says_how_many (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsExportEdition) edition = NULL;
  GtkWidget *who;

  us_test_add_signatory (statement, "Wells Union");
  us_test_set (us_test_add_signatory (statement, "Waiting Union"), "status", "invited");
  us_test_set (us_test_add_signatory (statement, "Gone Union"), "status", "withdrawn");
  edition = new_edition (statement);
  who = find (GTK_WIDGET (edition), "who_row");
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (who)), "1 of 3 signatories");
  adw_combo_row_set_selected (ADW_COMBO_ROW (who), 1);
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (who)), "2 of 3 signatories");
  adw_combo_row_set_selected (ADW_COMBO_ROW (who), 2);
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (who)), "3 of 3 signatories");
}

/* It begins with the date that the list has, and says who falls out because of it. */
static void
test_as_of (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsExportEdition) edition = NULL;
  UsExportPlan plan = { .formats = NULL };
  GtkWidget *date, *who;

  us_test_set (statement, "signatories-as-of", "2026-05-03");
  us_test_add_signatory (statement, "Dateless Union");
  edition = new_edition (statement);
  date = find (GTK_WIDGET (edition), "as_of_row");
  who = find (GTK_WIDGET (edition), "who_row");
  assert_false (gtk_widget_get_visible (date));
  adw_combo_row_set_selected (ADW_COMBO_ROW (who), 3);
  assert_true (gtk_widget_get_visible (date));
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (who)),
                       "1 of 6 signatories · leaves out 2 who are confirmed without a date");
  assert_true (us_export_edition_fill (edition, &plan));
  assert_string_equal (plan.options.as_of, "2026-05-03");
  gtk_editable_set_text (GTK_EDITABLE (date), "");
  assert_false (us_export_edition_fill (edition, &plan));
  assert_true (gtk_widget_has_css_class (date, "error"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (who), 0);
  assert_true (us_export_edition_fill (edition, &plan));
  assert_null (plan.options.as_of);
}

/* A row with an entry has two labels, and shows one of them. */
static void
collect_mnemonics (GtkWidget *widget, GHashTable *keys)
{
  const guint key = GTK_IS_LABEL (widget) ? gtk_label_get_mnemonic_keyval (GTK_LABEL (widget))
                                          : GDK_KEY_VoidSymbol;

  if (key != GDK_KEY_VoidSymbol)
    {
      GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW);
      gpointer owner = row != NULL ? row : widget;
      gpointer other = g_hash_table_lookup (keys, GUINT_TO_POINTER (key));

      assert_true (other == NULL || other == owner);
      g_hash_table_insert (keys, GUINT_TO_POINTER (key), owner);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_mnemonics (child, keys);
}

static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, ""); /* so that what is remembered of the last language is forgotten */
}

/* Alt with a letter does one thing in the dialog, in every language, and Enter in a date exports.
 */
static void
test_keys (void **state)
{
  static const char *const languages[] = { "en", "ar", "es", "fr" };
  static const char *const dates[] = { "as_of_row", "embargo_row" };

  bindtextdomain ("undersigned", g_getenv ("TEXTDOMAINDIR"));
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);
      GtkWidget *dialog, *edition, *button;

      speak (languages[i]);
      dialog = g_object_new (US_TYPE_EXPORT_DIALOG, NULL);
      edition =
          GTK_WIDGET (gtk_widget_get_template_child (dialog, US_TYPE_EXPORT_DIALOG, "edition"));
      button = GTK_WIDGET (
          gtk_widget_get_template_child (dialog, US_TYPE_EXPORT_DIALOG, "export_button"));
      gtk_button_set_label (GTK_BUTTON (button),
                            dngettext ("undersigned", "_Export %u File", "_Export %u Files", 3));
      collect_mnemonics (dialog, keys);
      assert_int_equal (g_hash_table_size (keys), 15);
      for (gsize d = 0; d < G_N_ELEMENTS (dates); d++)
        assert_true (
            adw_entry_row_get_activates_default (ADW_ENTRY_ROW (find (edition, dates[d]))));
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  speak ("");
}

/* The key of a row throws its switch, as a click does. */
static void
test_key_throws (void **state)
{
  static const char *const switches[] = { "withheld", "draft",     "lines",
                                          "each",     "addressed", "attached" };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *edition = g_object_new (US_TYPE_EXPORT_EDITION, NULL);

  gtk_window_set_child (GTK_WINDOW (window), edition);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find (edition, "edition_row")), TRUE);
  gtk_window_present (GTK_WINDOW (window));
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_autofree char *name = g_strconcat (switches[i], "_switch", NULL);
      GtkSwitch *thrown = GTK_SWITCH (find (edition, name));

      assert_false (gtk_switch_get_active (thrown));
      gtk_widget_mnemonic_activate (
          gtk_widget_get_ancestor (GTK_WIDGET (thrown), ADW_TYPE_ACTION_ROW), FALSE);
      while (!gtk_switch_get_active (thrown)) /* it slides */
        g_main_context_iteration (NULL, TRUE);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_usual),         cmocka_unit_test (test_choices),
    cmocka_unit_test (test_printed),       cmocka_unit_test (test_as_of),
    cmocka_unit_test (test_keys),          cmocka_unit_test (test_key_throws),
    cmocka_unit_test (test_says_how_many),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
