/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "history/history.h"
#include "model/block.h"
#include "model/error.h"
#include "model/note.h"
#include "model/signatory.h"
#include "store/reader/reader.h"
#include "store/writer/writer.h"
#include "versions/versions.h"

#include <string.h>

static void
check (gboolean good, const char *what)
{
  if (!good)
    g_error ("%s", what);
}

/* A letter whose ids a version may have too. */
static UsStatement *
make_letter (void)
{
  static const char letter[] =
      "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\" xml:lang=\"en\">"
      "<title>Now</title><body><p id=\"a\">See<ref note=\"b\"/></p><demand id=\"c\"/></body>"
      "<signatories><signatory id=\"d\" status=\"confirmed\"><name>Union</name></signatory>"
      "</signatories><notes><note id=\"b\">Note</note></notes><letterhead><logo id=\"e\">"
      "<text>Logo</text></logo></letterhead></statement>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (letter, strlen (letter));

  return us_reader_read (bytes, NULL, NULL);
}

static void
check_same (UsStatement *statement, GBytes *before, const char *what)
{
  g_autoptr (GBytes) now = us_writer_write (statement);

  check (g_bytes_equal (before, now), what);
}

/* What a file says that a version was is refused with a sentence and nothing else happens, or the
 * letter says it and can be saved, and one undo takes it back. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *letter =
      g_strdup_printf ("%.*s", (int) size, size > 0 ? (const char *) data : "");
  g_autoptr (UsStatement) statement = make_letter ();
  UsVersion *version = us_versions_save (statement, "", "", NULL);
  g_autoptr (UsHistory) history = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (UsStatement) reread = NULL;
  g_autoptr (GError) error = NULL;

  if (!us_item_set_string (US_ITEM (version), US_VERSION_LETTER, letter, NULL))
    return 0;
  before = us_writer_write (statement);
  history = us_history_new (statement);
  if (!us_versions_restore (version, &error))
    {
      check (error != NULL && error->domain == US_ERROR && error->message[0] != '\0',
             "refused without a reason");
      check_same (statement, before, "what was refused has changed the letter");
      return 0;
    }
  after = us_writer_write (statement);
  reread = us_reader_read (after, NULL, &error);
  check (reread != NULL, "what was restored cannot be read again");
  check (us_item_list_get_length (us_statement_get_signatories (reread)) == 1,
         "who signs has changed");
  us_history_undo (history);
  check_same (statement, before, "undo does not take it back");
  us_history_redo (history);
  check_same (statement, after, "redo does not restore it again");
  return 0;
}
