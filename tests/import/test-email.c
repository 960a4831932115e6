/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/email.h"
#include "model/error.h"
#include "pack.h"
#include "store/writer/writer.h"

static UsStatement *
read_message (const char *message, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (message, strlen (message));
  g_autoptr (UsReport) report = us_report_new ();

  return us_email_read (bytes, NULL, report, error);
}

static void
check (const char *message, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = read_message (message, &error);
  g_autoptr (GBytes) written = NULL;

  assert_no_error (error);
  written = us_writer_write (statement);
  if (g_strstr_len (g_bytes_get_data (written, NULL), g_bytes_get_size (written), part) == NULL)
    fail_msg ("no “%s” in:\n%s", part, (const char *) g_bytes_get_data (written, NULL));
}

static void
test_parts (void **state)
{
  check ("Subject: Wells\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\n"
         "Content-Transfer-Encoding: quoted-printable\n\nEau pure pour les villages, d=E8s =\n"
         "maintenant.\n",
         "dès maintenant.");
  check ("Subject: Wells of the\n village\n\nDear Minister,\n\nThe wells have run dry since the "
         "summer, and nobody has answered "
         "the letters that we wrote to the ministry.\n",
         "<subject>Wells of the village</subject>");
  check ("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n"
         "Content-Disposition: attachment\n\nlist\n--b\nContent-Type: text/html\n\n"
         "<p>Dear Minister,</p><p>Water <b>now</b>, we wrote to the ministry in the summer, and "
         "nobody has "
         "answered us until today.</p>\n--b--\n",
         "Water <b>now</b>, we");
}

/* What is attached is told of by its name. */
static void
test_attached (void **state)
{
  static const char message[] =
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nDear "
      "Minister,\n"
      "\nThe wells have run dry since the summer, and nobody has answered the letters that we "
      "wrote."
      "\n--b\nContent-Type: text/csv; name=\"names.csv\"\n"
      "Content-Disposition: attachment; filename=\"names.csv\"\n\nAnn Lee\n--b--\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (message, sizeof message - 1);
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = us_email_read (bytes, NULL, report, &error);

  assert_no_error (error);
  assert_non_null (statement);
  assert_int_equal (us_report_get_n_doubts (report), 1);
  assert_non_null (strstr (us_report_get_doubt (report, 0)->reason, "names.csv"));
}

#define COVER "Dear all,\n\nhere is the letter. Please tell us by Friday.\n\nAnn\n"
#define OWN                                                                                        \
  "Dear Minister,\n\nThe wells have run dry, and nobody has answered.\n\nWe call on you to:\n\n"   \
  "1. Open them.\n2. Pay.\n\nSincerely,\n\nBo Ek\n"

/* A message with a document attached that says @letter. */
static GBytes *
make_message (const char *text, const char *letter, const char *disposition, guint n)
{
  g_autofree char *document = g_strdup_printf (
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      "<w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>",
      letter);
  const char *const parts[] = { "word/document.xml", document, NULL };
  g_autoptr (GBytes) packed = pack (parts);
  g_autofree char *base64 =
      g_base64_encode (g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  g_autoptr (GString) message = g_string_new ("Subject: Our letter\nMIME-Version: 1.0\n"
                                              "Content-Type: multipart/mixed; boundary=b\n\n");

  if (text != NULL)
    g_string_append_printf (message, "--b\nContent-Type: text/plain\n\n%s\n", text);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (message,
                            "--b\nContent-Type: application/octet-stream\n"
                            "Content-Transfer-Encoding: base64\n"
                            "Content-Disposition: %s; filename=\"wells %u.docx\"\n\n%s\n",
                            disposition, i, base64);
  g_string_append (message, "--b--\n");
  return g_string_free_to_bytes (g_steal_pointer (&message));
}

/* Whether the statement that comes of a message has a text in it, and what is told of it a word. */
static void
check_message (GBytes *message, const char *has, const char *told)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = us_email_read (message, NULL, report, &error);
  g_autoptr (GBytes) written = NULL;
  gboolean found = FALSE;

  assert_no_error (error);
  written = us_writer_write (statement);
  assert_non_null (
      g_strstr_len (g_bytes_get_data (written, NULL), g_bytes_get_size (written), has));
  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    found |= strstr (us_report_get_doubt (report, i)->reason, told) != NULL;
  assert_true (found);
  g_bytes_unref (message);
}

/* The letter is what is attached, where the message only says so; what the message says is told. */
static void
test_attached_letter (void **state)
{
  static const char letter[] = "The wells of the valley have run dry since the summer.";
  g_autoptr (GBytes) broken = make_message (NULL, "<", "attachment", 1);
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GError) error = NULL;

  check_message (make_message (COVER, letter, "attachment", 1), letter, "wells 0.docx");
  check_message (make_message (COVER, letter, "attachment", 1), letter, "tell us by Friday");
  check_message (make_message (NULL, letter, "inline", 1), letter, "wells 0.docx");
  check_message (make_message (OWN, letter, "attachment", 1), "Open them.", "import it by itself");
  check_message (make_message (COVER, letter, "attachment", 2), "by Friday", "wells 1.docx");
  check_message (make_message (COVER, "<", "attachment", 1), "by Friday", "wells 0.docx");
  assert_null (us_email_read (broken, NULL, report, &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_DAMAGED));
}

static void
test_refused (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) deep = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    g_string_append (deep, "Content-Type: message/rfc822\n\n");
  assert_null (read_message (deep->str, &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_EMPTY));
  g_clear_error (&error);
  assert_null (read_message ("Content-Type: text/html\n\n", &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_EMPTY));
}

static void
test_recognises (void **state)
{
  static const char *const messages[] = { "Received: x\nSubject: y\n\nz",
                                          "From: a\nX-B: c\n d\nMIME-Version: 1.0\n\nz" };
  static const char *const letters[] = { "To: Mary\nSubject: wells\n\nDear", "" };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) message = g_bytes_new (messages[i], strlen (messages[i]));
      g_autoptr (GBytes) letter = g_bytes_new (letters[i], strlen (letters[i]));

      assert_true (us_email_recognises (message));
      assert_false (us_email_recognises (letter));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_parts),           cmocka_unit_test (test_attached),
    cmocka_unit_test (test_attached_letter), cmocka_unit_test (test_refused),
    cmocka_unit_test (test_recognises),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
