/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/release-check.h"

#include "letter.h"
#include "model/version.h"

static void
add (UsStatement *statement, const char *name, const char *status, const char *agreed_to)
{
  UsSignatory *signatory = us_test_add_signatory (statement, name);

  us_test_set (signatory, "status", status);
  us_test_set (signatory, "agreed-to", agreed_to);
}

static void
add_version (UsStatement *statement, const char *number)
{
  g_autoptr (UsVersion) version = g_object_new (US_TYPE_VERSION, "number", number, NULL);

  assert_true (us_item_list_append (us_statement_get_versions (statement), version, NULL));
}

/* What is said of the signatories of an edition; %NULL when it is nothing. */
static const UsProblem *
check (UsStatement *statement, const UsPublishOptions *options, GPtrArray **problems)
{
  const UsProblem *found = NULL;

  g_clear_pointer (problems, g_ptr_array_unref);
  *problems = us_release_check (statement, options, NULL);
  for (guint i = 0; i < (*problems)->len; i++)
    {
      const UsProblem *problem = g_ptr_array_index (*problems, i);

      if (strstr (problem->message, "older version") == NULL)
        continue;
      assert_null (found);
      found = problem;
    }
  return found;
}

/* Only those who are printed count, and it leads to the list of them. */
static void
test_older_versions (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  const UsPublishOptions confirmed = { .statuses = US_PUBLISH_CONFIRMED };
  const UsPublishOptions everybody = { .statuses = US_PUBLISH_EVERYBODY };
  const UsPublishOptions invited = { .statuses = 1u << US_SIGNATORY_INVITED };
  const UsPublishOptions early = { .statuses = US_PUBLISH_CONFIRMED, .as_of = "2026-05-03" };
  g_autoptr (GPtrArray) problems = NULL;
  const UsProblem *problem;

  add (statement, "Aroha Trust", "confirmed", "1");
  add (statement, "Bakers of Brill", "confirmed", "2");
  add (statement, "Cycle Union", "confirmed", "");
  add (statement, "Dunes Watch", "invited", "1");
  assert_null (check (statement, &confirmed, &problems));
  add_version (statement, "1");
  assert_null (check (statement, &confirmed, &problems));
  add_version (statement, "2");
  problem = check (statement, &confirmed, &problems);
  assert_string_equal (problem->message, "1 signatory agreed to an older version of the letter.");
  assert_string_equal (problem->place, "Signatories");
  assert_null (problem->id);
  assert_string_equal (problem->property, "signatories");
  assert_non_null (check (statement, &everybody, &problems));
  assert_null (check (statement, &invited, &problems));
  assert_null (check (statement, &early, &problems));
  add_version (statement, "3");
  problem = check (statement, &confirmed, &problems);
  assert_string_equal (problem->message, "2 signatories agreed to an older version of the letter.");
}

static gboolean kept;

static gboolean
is_kept (UsStatement *statement)
{
  return kept;
}

static gboolean
says_changed (UsStatement *statement, guint statuses)
{
  const UsPublishOptions options = { .statuses = statuses };
  const UsReleaseHelp help = { .is_kept = is_kept };
  g_autoptr (GPtrArray) problems = us_release_check (statement, &options, &help);
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const UsProblem *problem = g_ptr_array_index (problems, i);

      if (strstr (problem->message, "has changed") == NULL)
        continue;
      assert_string_equal (problem->message, "The letter has changed since version 2.");
      assert_string_equal (problem->property, "signatories");
      n++;
    }
  assert_true (n <= 1);
  return n == 1;
}

/* Nobody has agreed to what has changed; without a version nobody can tell. */
static void
test_changed_since (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();

  kept = FALSE;
  add (statement, "Aroha Trust", "confirmed", "");
  add (statement, "Dunes Watch", "invited", "");
  assert_false (says_changed (statement, US_PUBLISH_CONFIRMED));
  add_version (statement, "2");
  assert_true (says_changed (statement, US_PUBLISH_CONFIRMED));
  assert_false (says_changed (statement, 1u << US_SIGNATORY_INVITED));
  kept = TRUE;
  assert_false (says_changed (statement, US_PUBLISH_CONFIRMED));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_older_versions),
    cmocka_unit_test (test_changed_since),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
