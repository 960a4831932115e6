/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "model/version.h"
#include "view/signatories/signatory-operations.h"

/* The names, joined: "abc". Every signatory of these tests has a name of one letter. */
static char *
get_names (UsItemList *list)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (list); i++)
    g_string_append (names, us_signatory_get_name (us_item_list_get (list, i)));
  return g_string_free (names, FALSE);
}

static void
assert_names (UsItemList *list, const char *expected)
{
  g_autofree char *names = get_names (list);

  assert_string_equal (names, expected);
}

static UsStatement *
make_statement (const char *names)
{
  UsStatement *statement = us_statement_new ();

  for (const char *name = names; *name != '\0'; name++)
    {
      const char one[] = { *name, '\0' };
      g_autoptr (UsSignatory) signatory = us_signatory_new (one);

      assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
    }
  return statement;
}

/* The items whose names are in @names, in that order. */
static GPtrArray *
pick (UsItemList *list, const char *names)
{
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  for (const char *name = names; *name != '\0'; name++)
    for (guint i = 0; i < us_item_list_get_length (list); i++)
      if (*us_signatory_get_name (us_item_list_get (list, i)) == *name)
        g_ptr_array_add (picked, g_object_ref (us_item_list_get (list, i)));
  assert_int_equal (picked->len, strlen (names));
  return picked;
}

static void
test_move (void **state)
{
  static const struct
  {
    const char *moved;
    guint before;
    const char *expected;
  } cases[] = {
    { "c", 0, "cabdef" },     /* to the top */
    { "c", 6, "abdefc" },     /* to the end */
    { "c", 1, "acbdef" },     /* up by one */
    { "c", 4, "abdcef" },     /* down by one */
    { "c", 2, "abcdef" },     /* before itself */
    { "c", 3, "abcdef" },     /* behind itself */
    { "bc", 6, "adefbc" },    /* neighbours */
    { "ace", 0, "acebdf" },   /* several runs up */
    { "ace", 6, "bdface" },   /* several runs down */
    { "ae", 3, "bcaedf" },    /* from both sides */
    { "bcd", 3, "abcdef" },   /* into the middle of themselves */
    { "fa", 3, "bcafde" },    /* chosen in another order */
    { "abcdef", 2, "abcdef" } /* all */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UsStatement) statement = make_statement ("abcdef");
      g_autoptr (UsHistory) history = us_history_new (statement);
      UsItemList *list = us_statement_get_signatories (statement);
      g_autoptr (GPtrArray) items = pick (list, cases[i].moved);

      assert_true (us_signatories_move (list, items, cases[i].before, NULL));
      assert_names (list, cases[i].expected);
      if (g_str_equal (cases[i].expected, "abcdef"))
        assert_false (us_history_get_can_undo (history));
      else
        assert_true (us_history_undo (history));
      assert_names (list, "abcdef");
      assert_false (us_history_get_can_undo (history));
    }
}

static void
test_remove (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ("abcdef");
  g_autoptr (UsHistory) history = us_history_new (statement);
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (GPtrArray) items = pick (list, "fab");

  assert_true (us_signatories_remove (list, items, NULL));
  assert_names (list, "cde");
  us_history_undo (history);
  assert_names (list, "abcdef");
  assert_false (us_history_get_can_undo (history));
}

static void
test_add_lines (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  UsItemList *list = us_statement_get_signatories (statement);

  assert_int_equal (us_signatories_add_lines (list, "a\r\n\n  • b\n- c\n \t\n* d", NULL), 4);
  assert_names (list, "abcd");
  assert_int_equal (us_signatories_add_lines (list, " \n\n", NULL), 0);
  us_history_undo (history);
  assert_names (list, "");
  assert_false (us_history_get_can_undo (history));
}

static void
test_set_status (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ("abc");
  g_autoptr (UsHistory) history = us_history_new (statement);
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (GPtrArray) items = pick (list, "ac");

  assert_true (us_signatories_set_status (list, items, US_SIGNATORY_DECLINED, NULL));
  assert_int_equal (us_signatory_get_status (us_item_list_get (list, 0)), US_SIGNATORY_DECLINED);
  assert_int_equal (us_signatory_get_status (us_item_list_get (list, 1)), US_SIGNATORY_CONFIRMED);
  assert_int_equal (us_signatory_get_status (us_item_list_get (list, 2)), US_SIGNATORY_DECLINED);
  us_history_undo (history);
  assert_int_equal (us_signatory_get_status (us_item_list_get (list, 2)), US_SIGNATORY_CONFIRMED);
  assert_false (us_history_get_can_undo (history));
}

/* Since when somebody agrees is known when they say so here, and stays. */
static void
test_dates (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ("abc");
  g_autoptr (UsHistory) history = us_history_new (statement);
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (GPtrArray) items = pick (list, "ab");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const UsSignatoryProperty property = US_SIGNATORY_APPROVED_ON;

  us_item_set_from_string (items->pdata[1], property, "2026-05-03", NULL);
  assert_true (us_signatories_set_status (list, items, US_SIGNATORY_CONFIRMED, NULL));
  assert_string_equal (us_item_get_string (items->pdata[0], property), today);
  assert_string_equal (us_item_get_string (items->pdata[1], property), "2026-05-03");
  assert_string_equal (us_item_get_string (us_item_list_get (list, 2), property), "");
  assert_true (us_signatories_set_status (list, items, US_SIGNATORY_WITHDRAWN, NULL));
  assert_string_equal (us_item_get_string (items->pdata[1], property), "2026-05-03");
  assert_true (us_signatories_set_status (list, items, US_SIGNATORY_INVITED, NULL));
  assert_string_equal (us_item_get_string (items->pdata[0], property), "");
  us_history_undo (history);
  us_history_undo (history);
  us_history_undo (history);
  assert_string_equal (us_item_get_string (items->pdata[0], property), "");
  assert_string_equal (us_item_get_string (items->pdata[1], property), "2026-05-03");
}

/* Who confirms again agrees to the last version, and today. */
static void
test_versions (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ("ab");
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (GPtrArray) items = pick (list, "ab");
  g_autoptr (UsVersion) version = g_object_new (US_TYPE_VERSION, "number", "2", NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  UsItem *old = items->pdata[0];
  UsItem *current = items->pdata[1];

  us_item_list_append (us_statement_get_versions (statement), version, NULL);
  us_item_set_string (old, US_SIGNATORY_AGREED_TO, "1", NULL);
  us_item_set_string (current, US_SIGNATORY_AGREED_TO, "2", NULL);
  us_item_set_from_string (old, US_SIGNATORY_APPROVED_ON, "2026-05-03", NULL);
  us_item_set_from_string (current, US_SIGNATORY_APPROVED_ON, "2026-05-03", NULL);
  assert_true (us_signatories_set_status (list, items, US_SIGNATORY_CONFIRMED, NULL));
  assert_string_equal (us_item_get_string (old, US_SIGNATORY_AGREED_TO), "2");
  assert_string_equal (us_item_get_string (old, US_SIGNATORY_APPROVED_ON), today);
  assert_string_equal (us_item_get_string (current, US_SIGNATORY_APPROVED_ON), "2026-05-03");
  assert_true (us_signatories_set_status (list, items, US_SIGNATORY_INVITED, NULL));
  assert_string_equal (us_item_get_string (old, US_SIGNATORY_AGREED_TO), "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_move),      cmocka_unit_test (test_remove),
    cmocka_unit_test (test_add_lines), cmocka_unit_test (test_set_status),
    cmocka_unit_test (test_dates),     cmocka_unit_test (test_versions),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
