/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/agreement.h"

#include "test.h"

#include "model/version.h"

static UsSignatory *
add (UsStatement *statement, UsSignatoryStatus status, const char *agreed)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Water");

  us_item_set_choice (US_ITEM (signatory), US_SIGNATORY_STATUS, (int) status, NULL);
  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_AGREED_TO, agreed, NULL);
  assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
  return signatory;
}

static void
add_version (UsStatement *statement, const char *number)
{
  g_autoptr (UsVersion) version = g_object_new (US_TYPE_VERSION, "number", number, NULL);

  assert_true (us_item_list_append (us_statement_get_versions (statement), version, NULL));
}

/* Only who has confirmed something else is to be asked again. */
static void
test_old (void **state)
{
  static const struct
  {
    UsSignatoryStatus status;
    const char *agreed;
    gboolean old;
  } rows[] = {
    { US_SIGNATORY_CONFIRMED, "1", TRUE },   { US_SIGNATORY_CONFIRMED, "2", FALSE },
    { US_SIGNATORY_CONFIRMED, "", FALSE },   { US_SIGNATORY_INVITED, "1", FALSE },
    { US_SIGNATORY_DECLINED, "1", FALSE },   { US_SIGNATORY_WITHDRAWN, "1", FALSE },
    { US_SIGNATORY_CONFIRMED, "10", FALSE }, { US_SIGNATORY_CONFIRMED, "first", TRUE },
  };
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSignatory *signatories[G_N_ELEMENTS (rows)];
  g_autoptr (GPtrArray) old = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      signatories[i] = add (statement, rows[i].status, rows[i].agreed);
      assert_false (us_agreement_is_old (signatories[i], us_agreement_get_latest (statement)));
    }
  assert_int_equal (us_agreement_count_old (statement), 0);
  add_version (statement, "1");
  add_version (statement, "2");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_int_equal (us_agreement_is_old (signatories[i], us_agreement_get_latest (statement)),
                      rows[i].old);
  assert_int_equal (us_agreement_count_old (statement), 2);
  old = us_agreement_list_old (statement);
  assert_int_equal (old->len, 2);
  assert_ptr_equal (old->pdata[0], signatories[0]);
  assert_ptr_equal (old->pdata[1], signatories[7]);
  /* Who has nothing noted agreed to the last one. */
  assert_int_equal (us_agreement_count (statement, "1"), 1);
  assert_int_equal (us_agreement_count (statement, "2"), 2);
  assert_int_equal (us_agreement_count (statement, "3"), 0);
}

static void
test_settle (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItem *without = US_ITEM (add (statement, US_SIGNATORY_CONFIRMED, ""));
  UsItem *with = US_ITEM (add (statement, US_SIGNATORY_CONFIRMED, "1"));
  UsItem *asked = US_ITEM (add (statement, US_SIGNATORY_INVITED, ""));

  assert_true (us_agreement_settle (statement, "2", NULL));
  assert_string_equal (us_item_get_string (without, US_SIGNATORY_AGREED_TO), "2");
  assert_string_equal (us_item_get_string (with, US_SIGNATORY_AGREED_TO), "1");
  assert_string_equal (us_item_get_string (asked, US_SIGNATORY_AGREED_TO), "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_old),
    cmocka_unit_test (test_settle),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
