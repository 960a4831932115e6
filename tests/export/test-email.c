/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/email.h"

#include "sample.h"

#include <gmime/gmime.h>

static char *
write_email (UsStatement *statement, const UsMailing *mailing)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  const UsExportOptions options = { .mailing = mailing };
  g_autoptr (GBytes) bytes = us_email_render (publication, &options, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_parts (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *text = write_email (statement, NULL);

  assert_true (g_str_has_prefix (text, "Subject: Permits for wells\r\nX-Unsent: 1\r\n"));
  assert_contains (text, "Content-Type: text/plain; charset=utf-8; format=flowed\r\n");
  assert_contains (text, "Content-Type: text/html; charset=utf-8\r\n");
  assert_lacks (text, "\nTo:");
  assert_lacks (text, "\nFrom:");
  assert_lacks (text, "\nDate:");
  assert_lacks (text, "Message-Id");
  assert_lacks (text, US_TEST_SECRET);
}

static void
test_recipients (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsMailing) mailing = us_mailing_new (statement, NULL);
  g_autofree char *text = write_email (statement, mailing);

  assert_contains (text, "To: Amina Diallo <" US_TEST_SECRET "@minister.example>\r\n");
  assert_contains (text, "Cc: The Ombudsman <" US_TEST_SECRET "@copy.example>\r\n");
  assert_lacks (text, "union.example>");
}

/* A line that goes on ends with a space; one that begins with a space has one more. */
static void
test_flowed (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = NULL;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0,
                     "The wells of the valley have been dry since the spring of the year before "
                     "last and nobody says why.");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "From here on it is worse.");
  us_test_add_block (statement, US_BLOCK_QUOTATION, 0, "Water is a right.");
  text = write_email (statement, NULL);
  assert_contains (text, "of the year=20\r\nbefore last and nobody says why.\r\n");
  assert_contains (text, "\r\n From here on");
  assert_contains (text, "\r\n     Water is a right.");
}

static void
test_subject (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *without = write_email (statement, NULL);
  g_autofree char *encoded = NULL;

  assert_contains (without, "Subject: Joint statement\r\n");
  us_test_set (statement, "title", "Déclaration commune");
  encoded = write_email (statement, NULL);
  assert_contains (encoded, "Subject: =?UTF-8?Q?D=C3=A9claration?= commune\r\n");
}

/* What looks encoded is not decoded into another header; it reads as it was typed. */
static void
test_encoded_words (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  g_autofree char *decoded = NULL;
  const char *start, *end;

  us_test_set (statement, "title",
               "=?utf-8?q?=0d=0aBcc=3a?= and a long title of Déclarations communes, with more");
  text = write_email (statement, NULL);
  start = strstr (text, "Subject: ");
  end = strstr (start, "\r\nX-Unsent");
  assert_non_null (end);
  words = g_strndup (start + 9, (gsize) (end - start - 9));
  assert_null (strstr (words, "=?utf-8?q?"));
  decoded = g_mime_utils_header_decode_text (NULL, words);
  assert_string_equal (
      decoded, "=?utf-8?q?=0d=0aBcc=3a?= and a long title of Déclarations communes, with more");
}

static void
test_attachments (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsMailing) mailing = us_mailing_new (statement, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("attached", 8);
  g_autofree char *text = NULL;

  us_mailing_attach (mailing, "رسالة.pdf", "application/pdf", bytes);
  text = write_email (statement, mailing);
  assert_contains (text, "Content-Type: multipart/mixed");
  assert_contains (text, "Content-Type: application/pdf");
  assert_contains (text, "Content-Disposition: attachment");
  assert_contains (text, "YXR0YWNoZWQ=");
}

static void
test_samples (void **state)
{
  us_test_compare_samples ("email");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_parts),         cmocka_unit_test (test_recipients),
    cmocka_unit_test (test_flowed),        cmocka_unit_test (test_subject),
    cmocka_unit_test (test_encoded_words), cmocka_unit_test (test_attachments),
    cmocka_unit_test (test_samples),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
