/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/mailing.h"

#include "letter.h"

static void
test_addresses (void **state)
{
  static const char *const good[] = { "a@b.example", "first.last+tag@b.example", "أ@b.example" };
  static const char *const bad[] = {
    "", "a", "a@", "@b", "a@b@c", "a@b, c@d", "a@b\nBcc: c@d", "<a@b>", "\"a\"@b", "a b@c.example"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    assert_true (us_mailing_is_address (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_false (us_mailing_is_address (bad[i]));
}

static void
test_statement (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsMailing) mailing = us_mailing_new (statement, NULL);
  UsItem *minister = us_item_list_get (us_statement_get_addressees (statement), 0);
  g_autoptr (UsMailing) without = NULL;

  assert_int_equal (mailing->to->len, 1);
  assert_string_equal (g_array_index (mailing->to, UsMailbox, 0).name, "Amina Diallo");
  assert_string_equal (g_array_index (mailing->to, UsMailbox, 0).address,
                       US_TEST_SECRET "@minister.example");
  assert_int_equal (mailing->copies->len, 1);
  us_test_set (minister, "email", "ask the office");
  without = us_mailing_new (statement, NULL);
  assert_int_equal (without->to->len, 0);
}

static void
test_attachments (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsMailing) mailing = us_mailing_new (statement, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);

  us_mailing_attach (mailing, "letter.txt", "text/plain", bytes);
  assert_int_equal (mailing->attachments->len, 1);
  assert_string_equal (g_array_index (mailing->attachments, UsAttachment, 0).name, "letter.txt");
}

static void
test_forget (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsMailing) mailing = us_mailing_new (statement, NULL);

  us_mailing_forget_addresses (mailing);
  assert_int_equal (mailing->to->len + mailing->copies->len, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_addresses),
    cmocka_unit_test (test_statement),
    cmocka_unit_test (test_attachments),
    cmocka_unit_test (test_forget),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
