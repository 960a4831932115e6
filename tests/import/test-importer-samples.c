/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include <string.h>

#include "export/exporter.h"
#include "import/importer.h"
#include "import/pdf/pdf-library.h"
#include "store/reader/reader.h"

static UsStatement *
read_sample (const char *name)
{
  g_autofree char *path =
      g_strdup_printf ("%s/../data/samples/%s.statement", g_getenv ("G_TEST_SRCDIR"), name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);
  g_autoptr (GBytes) bytes = NULL;
  UsStatement *statement;

  assert_no_error (error);
  bytes = g_mapped_file_get_bytes (file);
  statement = us_reader_read (bytes, NULL, &error);
  assert_no_error (error);
  return statement;
}

/* What text says of the people and blocks, part by part: the text alone cannot show that a role was
 * read as a part of the name. Who signs for whom is not in it. */
static char *
outline_publication (const UsPublication *publication)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < publication->n_addressees; i++)
    {
      const UsPublicAddressee *person = &publication->addressees[i];
      g_string_append_printf (out, "to %s%s%s|%s|%s|%s|%s\n", person->honorific,
                              *person->honorific != 0 ? " " : "", person->name, person->office,
                              person->organisation, person->address, person->country);
    }
  for (gsize i = 0; i < publication->n_blocks; i++)
    g_string_append_printf (out, "block %d, level %u\n", publication->blocks[i].kind,
                            publication->blocks[i].level);
  for (gsize i = 0; i < publication->n_signatories; i++)
    {
      const UsPublicSignatory *person = &publication->signatories[i];
      g_string_append_printf (out, "by %s|%s|%s|%s|%s|%s|%s|%s\n", person->group, person->name,
                              person->person, person->role, person->organisation, person->country,
                              person->note, person->link);
    }
  return g_string_free (out, FALSE);
}

/* Our own exports come back as they were; @looks tells whether the format keeps emphasis and links,
 * which Markdown shows. */
static void
check_format (const char *sample, const char *format, gboolean looks)
{
  g_autoptr (UsStatement) statement = read_sample (sample);
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (UsStatement) back = NULL;
  g_autoptr (UsPublication) public_back = NULL;
  g_autoptr (GError) error = NULL;
  const UsExporter *exporter = us_exporter_find (format);
  g_autoptr (GBytes) bytes = exporter->render (publication, NULL, &error);
  g_autofree char *name = g_strconcat ("letter.", exporter->suffix, NULL);
  const UsImportHint hint = { .name = name };
  g_autofree char *want = outline_publication (publication);
  g_autofree char *want_text = us_test_export (statement, looks ? "markdown" : "text", 0);
  g_autofree char *got = NULL;
  g_autofree char *got_text = NULL;

  assert_no_error (error);
  back = us_import (bytes, &hint, NULL, &error);
  assert_no_error (error);
  public_back = us_publication_new (back, NULL);
  got = outline_publication (public_back);
  got_text = us_test_export (back, looks ? "markdown" : "text", 0);
  assert_string_equal (got, want);
  assert_string_equal (got_text, want_text);
}

static void
test_sample (void **state)
{
  check_format (*state, "text", FALSE);
  check_format (*state, "html", TRUE);
  check_format (*state, "markdown", TRUE);
  check_format (*state, "docx", TRUE);
  check_format (*state, "odt", TRUE);
  check_format (*state, "email", TRUE);
}

/* Of a PDF only what stands on its pages comes back: not what is a name and what a role, but every
 * word in its part. */
static void
test_pages (void **state)
{
  g_autoptr (UsStatement) statement = read_sample (*state);
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (UsStatement) back = NULL;
  g_autoptr (UsPublication) got = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = us_exporter_find ("pdf")->render (publication, NULL, &error);

  assert_no_error (error);
  if (!us_pdf_library_is_there ())
    {
      print_message ("# poppler-glib is not installed: PDFs are not read\n");
      return;
    }
  back = us_import (bytes, NULL, NULL, &error);
  assert_no_error (error);
  got = us_publication_new (back, NULL);
  assert_int_equal (got->n_addressees, publication->n_addressees);
  assert_int_equal (got->n_blocks, publication->n_blocks);
  for (gsize i = 0; i < got->n_blocks; i++)
    assert_int_equal (got->blocks[i].kind, publication->blocks[i].kind);
  assert_int_equal (got->n_signatories, publication->n_signatories);
  for (gsize i = 0; i < got->n_signatories; i++)
    assert_string_equal (got->signatories[i].name, publication->signatories[i].name);
  assert_int_equal (got->n_notes, publication->n_notes);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    { "english", test_sample, NULL, NULL, (void *) "english" },
    { "french", test_sample, NULL, NULL, (void *) "french" },
    { "arabic", test_sample, NULL, NULL, (void *) "arabic" },
    { "pages", test_pages, NULL, NULL, (void *) "english" },
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
