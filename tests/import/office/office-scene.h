/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "test.h"

#include <string.h>

#include "import/importer.h"
#include "model/error.h"
#include "pack.h"
#include "store/writer/writer.h"

/* What the tests of both office formats do: they differ in what they pack. */

typedef UsStatement *(*OfficeRead) (GBytes *, const UsImportHint *, UsReport *, GError **);

/* The statement as its file. */
static inline char *
office_read (OfficeRead read, const char *const *parts, UsReport *report)
{
  g_autoptr (GBytes) bytes = pack (parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = read (bytes, NULL, report, &error);
  g_autoptr (GBytes) written = NULL;

  assert_no_error (error);
  written = us_writer_write (statement);
  return g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
}

static inline void
assert_has (const char *file, const char *part)
{
  if (strstr (file, part) == NULL)
    fail_msg ("no “%s” in:\n%s", part, file);
}

static inline gboolean
has_doubt (UsReport *report, const char *word)
{
  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    if (strstr (us_report_get_doubt (report, i)->reason, word) != NULL)
      return TRUE;
  return FALSE;
}

/* Both documents of the tests say the same. */
static inline void
check_letter (const char *file, UsReport *report)
{
  assert_has (file, "<title>Open letter on wells</title>");
  assert_has (file, "<salutation>Dear Minister,</salutation>");
  assert_null (strstr (file, "gone"));
  assert_null (strstr (file, "unseen"));
  assert_has (file, "<lead>Open them.</lead> Now.</demand>");
  assert_has (file, ">Pay.</demand>");
  assert_has (file, "<name>Ann Lee</name>");
  assert_has (file, "<role>Treasurer</role>");
  assert_has (file, ">See the map.</note>");
  assert_true (has_doubt (report, "tracked changes"));
  assert_true (has_doubt (report, "1 comment"));
}

/* What is in a text box comes after the paragraph beside it, once, and what that was goes on. */
static inline void
check_box (const char *file, UsReport *report)
{
  const char *before = strstr (file, ">We write");
  const char *box = strstr (file, ">From the box");

  assert_true (before != NULL && box > before);
  assert_null (strstr (box + strlen (">From"), "From the box"));
  assert_has (file, ">We write before and after it.<");
  assert_true (has_doubt (report, "1 text box"));
}

static inline void
check_refused (OfficeRead read, const char *const *parts, UsError code)
{
  g_autoptr (GBytes) bytes = pack (parts);
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GError) error = NULL;

  assert_null (read (bytes, NULL, report, &error));
  assert_true (g_error_matches (error, US_ERROR, code));
}

/* Cut anywhere, it is refused or read, and nothing crashes. */
static inline void
check_cut (OfficeRead read, const char *const *parts)
{
  g_autoptr (GBytes) whole = pack (parts);

  for (gsize size = 0; size < g_bytes_get_size (whole); size += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, size);
      g_autoptr (UsReport) report = us_report_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (UsStatement) statement = read (part, NULL, report, &error);

      assert_true (statement != NULL || error != NULL);
    }
}
