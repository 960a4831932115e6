/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/signatories/signatory-filter.h"

static gboolean
finds (UsSignatory *signatory, const char *text)
{
  g_autoptr (UsSignatoryFilter) filter = us_signatory_filter_new ();

  us_signatory_filter_set_text (filter, text);
  return gtk_filter_match (GTK_FILTER (filter), signatory);
}

static void
test_finds_in_any_case (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Łódź Water Union");

  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_PERSON, "Élodie El Idrissi", NULL);
  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_EMAIL, "office@example.org", NULL);
  assert_true (finds (signatory, ""));
  assert_true (finds (signatory, "łÓDŹ"));
  assert_true (finds (signatory, "WATER"));
  assert_true (finds (signatory, "idrissi"));
  assert_true (finds (signatory, "elodie"));
  assert_true (finds (signatory, "office@"));
  assert_false (finds (signatory, "gas"));
}

static void
test_wants_values (void **state)
{
  g_autoptr (UsSignatoryFilter) filter = us_signatory_filter_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union");
  GtkFilter *match = GTK_FILTER (filter);

  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_COUNTRY, "Kenya", NULL);
  assert_false (us_signatory_filter_is_active (filter));
  us_signatory_filter_set_wanted (filter, US_SIGNATORY_STATUS, "invited", TRUE);
  assert_true (us_signatory_filter_is_active (filter));
  assert_false (gtk_filter_match (match, signatory));
  us_signatory_filter_set_wanted (filter, US_SIGNATORY_STATUS, "confirmed", TRUE);
  assert_true (gtk_filter_match (match, signatory));

  /* Without a value is a value too. */
  us_signatory_filter_set_wanted (filter, US_SIGNATORY_GROUP, "", TRUE);
  assert_true (gtk_filter_match (match, signatory));
  us_signatory_filter_set_wanted (filter, US_SIGNATORY_COUNTRY, "Peru", TRUE);
  assert_false (gtk_filter_match (match, signatory));
  assert_int_equal (us_signatory_filter_count_fields (filter), 3);
  assert_true (us_signatory_filter_get_wanted (filter, US_SIGNATORY_COUNTRY, "Peru"));
  us_signatory_filter_set_wanted (filter, US_SIGNATORY_COUNTRY, "Peru", FALSE);
  assert_true (gtk_filter_match (match, signatory));
  us_signatory_filter_clear (filter);
  assert_false (us_signatory_filter_is_active (filter));
}

/* What a longer search asks for decides whether a list is looked through once more. */
static void
note_change (GtkFilter *filter, GtkFilterChange change, GtkFilterChange *noted)
{
  *noted = change;
}

static void
test_says_how_it_changes (void **state)
{
  g_autoptr (UsSignatoryFilter) filter = us_signatory_filter_new ();
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  g_signal_connect (filter, "changed", G_CALLBACK (note_change), &change);
  us_signatory_filter_set_text (filter, "wa");
  assert_int_equal (change, GTK_FILTER_CHANGE_MORE_STRICT);
  us_signatory_filter_set_text (filter, "pe");
  assert_int_equal (change, GTK_FILTER_CHANGE_DIFFERENT);
  us_signatory_filter_set_text (filter, "p");
  assert_int_equal (change, GTK_FILTER_CHANGE_LESS_STRICT);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_finds_in_any_case),
    cmocka_unit_test (test_wants_values),
    cmocka_unit_test (test_says_how_it_changes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
