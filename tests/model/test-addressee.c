/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/addressee.h"

static void
test_summary (void **state)
{
  g_autoptr (UsAddressee) addressee = us_addressee_new (NULL);
  g_autofree char *blank = us_addressee_get_summary (addressee);
  g_autofree char *full = NULL;
  g_autofree char *partial = NULL;

  assert_string_equal (blank, "");
  g_object_set (addressee, "office", "Minister of Health", "organisation", "Ruritania", NULL);
  partial = us_addressee_get_summary (addressee);
  assert_string_equal (partial, "Minister of Health, Ruritania");
  g_object_set (addressee, "honorific", "H.E.", "name", "Ana Sá", NULL);
  full = us_addressee_get_summary (addressee);
  assert_string_equal (full, "H.E. Ana Sá, Minister of Health, Ruritania");
}

/* While a name is typed there may be a space behind each word. */
static void
test_summary_has_no_loose_ends (void **state)
{
  g_autoptr (UsAddressee) addressee = us_addressee_new ("Ana Sá ");
  g_autofree char *summary = NULL;

  g_object_set (addressee, "honorific", "H.E. ", "office", " ", "organisation", "Ruritania", NULL);
  summary = us_addressee_get_summary (addressee);
  assert_string_equal (summary, "H.E. Ana Sá, Ruritania");
}

static void
test_summary_in_arabic (void **state)
{
  g_autoptr (UsAddressee) addressee = us_addressee_new ("هند");
  g_autofree char *summary = NULL;

  g_object_set (addressee, "honorific", "السيدة", "office", "وزيرة الصحة", NULL);
  summary = us_addressee_get_summary (addressee);
  assert_string_equal (summary, "السيدة هند، وزيرة الصحة");
}

static void
test_name_is_cleaned (void **state)
{
  g_autoptr (UsAddressee) addressee = us_addressee_new ("Ana\tSá\x02");

  assert_string_equal (us_item_get_string (US_ITEM (addressee), US_ADDRESSEE_NAME), "Ana Sá");
}

static void
test_email_is_private (void **state)
{
  g_autoptr (UsAddressee) addressee = us_addressee_new (NULL);
  const UsField *fields;
  guint n;

  fields = us_item_class_get_fields (US_ITEM_GET_CLASS (addressee), &n);
  assert_int_equal (n, US_ADDRESSEE_SALUTATION);
  for (guint i = 0; i < n; i++)
    assert_int_equal ((fields[i].flags & US_FIELD_PRIVATE) != 0, i + 1 == US_ADDRESSEE_EMAIL);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_summary),           cmocka_unit_test (test_summary_has_no_loose_ends),
    cmocka_unit_test (test_summary_in_arabic), cmocka_unit_test (test_name_is_cleaned),
    cmocka_unit_test (test_email_is_private),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
