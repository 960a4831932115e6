/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include "archive.h"
#include "model/logo.h"
#include "random.h"

#include "model/addressee.h"
#include "model/contact.h"
#include "model/demand.h"
#include "model/note.h"
#include "model/version.h"

static void
append (UsItemList *list, gpointer item)
{
  g_autoptr (GError) error = NULL;

  us_item_list_append (list, item, &error);
  assert_no_error (error);
}

void
us_test_set (gpointer item, const char *property, const char *value)
{
  g_autoptr (GError) error = NULL;
  guint id = us_item_find_property (item, property);

  assert_int_not_equal (id, 0);
  us_item_set_from_string (item, id, value, &error);
  assert_no_error (error);
}

UsBlock *
us_test_add_block (UsStatement *statement, UsBlockKind kind, guint level, const char *text)
{
  g_autoptr (UsBlock) block = us_block_new_plain (kind, text);
  const char digits[2] = { (char) ('0' + level), '\0' };

  us_test_set (block, "level", digits);
  append (us_statement_get_body (statement), block);
  return block;
}

UsSignatory *
us_test_add_signatory (UsStatement *statement, const char *name)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (name);

  append (us_statement_get_signatories (statement), signatory);
  return signatory;
}

UsNote *
us_test_add_note (UsStatement *statement, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UsText) rich = us_text_new (text, &error);
  g_autoptr (UsNote) note = NULL;

  assert_no_error (error);
  note = us_note_new (rich);
  append (us_statement_get_notes (statement), note);
  return note;
}

static void
extend (UsBlock *block, const char *string, UsSpanKind kind, const char *target)
{
  g_autoptr (GError) error = NULL;
  const UsSpan span = { kind, 0, (guint) strlen (string), target };
  g_autoptr (UsText) addition = us_text_new_with_spans (string, -1, &span, 1, &error);
  g_autoptr (UsText) text = NULL;

  assert_no_error (error);
  text = us_text_join (us_block_get_text (block), "", addition);
  us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, text, &error);
  assert_no_error (error);
}

void
us_test_refer (UsBlock *block, UsNote *note)
{
  extend (block, US_TEXT_OBJECT, US_SPAN_NOTE, us_item_get_id (US_ITEM (note)));
}

void
us_test_link (UsBlock *block, const char *text, const char *target)
{
  extend (block, text, US_SPAN_LINK, target);
}

UsText *
us_test_object (UsSpanKind kind, const char *target)
{
  const UsSpan span = { kind, 0, strlen (US_TEXT_OBJECT), target };

  return us_text_new_with_spans (US_TEXT_OBJECT, -1, &span, 1, NULL);
}

UsText *
us_test_insert (UsText *text, guint place, UsText *insert)
{
  g_autoptr (UsText) before = us_text_slice (text, 0, place);
  g_autoptr (UsText) after = us_text_slice (text, place, us_text_get_length (text));
  g_autoptr (UsText) begin = us_text_join (before, "", insert);

  return us_text_join (begin, "", after);
}

static void
add_addressees (UsStatement *statement)
{
  g_autoptr (UsAddressee) minister = us_addressee_new ("Amina Diallo");
  g_autoptr (UsAddressee) copy = us_addressee_new ("The Ombudsman");

  us_test_set (minister, "honorific", "H.E.");
  us_test_set (minister, "office", "Minister of Water");
  us_test_set (minister, "organisation", "Ministry of Water and Rivers");
  us_test_set (minister, "address", "1 River Street\n1000 Port Alder");
  us_test_set (minister, "country", "Aldria");
  us_test_set (minister, "email", US_TEST_SECRET "@minister.example");
  append (us_statement_get_addressees (statement), minister);
  us_test_set (copy, "office", "Office of the Ombudsman");
  us_test_set (copy, "email", US_TEST_SECRET "@copy.example");
  append (us_statement_get_copies (statement), copy);
}

static void
add_body (UsStatement *statement)
{
  UsNote *note = us_test_add_note (statement, "Report of the river board, page 12.");
  UsBlock *paragraph = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "The wells are dry.");
  UsBlock *demand;

  us_test_refer (paragraph, note);
  us_test_link (paragraph, " The board says so", "https://example.org/board");
  us_test_add_block (statement, US_BLOCK_HEADING, 0, "What has to happen");
  us_test_add_block (statement, US_BLOCK_CALL, 0, "We call on you to:");
  demand = us_demand_new ("Publish every permit.", "All of them, since 1990.", 0);
  append (us_statement_get_body (statement), demand);
  g_object_unref (demand);
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "Begin with the largest ones.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 2, "Those above ten wells first.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Repair the pipes.");
  us_test_add_block (statement, US_BLOCK_QUOTATION, 0, "Water is a right.");
  us_test_add_block (statement, US_BLOCK_BULLET, 0, "Nobody may be cut off.");
  us_test_add_block (statement, US_BLOCK_BULLET, 1, "Schools least of all.");
}

static void
add_signatories (UsStatement *statement)
{
  UsSignatory *signatory = us_test_add_signatory (statement, "The Water Union");

  us_test_set (signatory, "person", "Fatima El Idrissi");
  us_test_set (signatory, "role", "director");
  us_test_set (signatory, "organisation", "Alliance of Unions");
  us_test_set (signatory, "country", "Netherlands");
  us_test_set (signatory, "note", "since 1998");
  us_test_set (signatory, "link", "https://union.example/");
  us_test_set (signatory, "email", US_TEST_SECRET "@union.example");
  us_test_set (signatory, "remark", US_TEST_SECRET " remark");
  us_test_set (signatory, "approved-by", US_TEST_SECRET " approver");
  us_test_set (signatory, "approved-on", "1987-06-05");
  us_test_set (us_test_add_signatory (statement, "Association des puits"), "group", "Africa");
  us_test_set (us_test_add_signatory (statement, US_TEST_SECRET " invited"), "status", "invited");
  us_test_set (us_test_add_signatory (statement, US_TEST_SECRET " declined"), "status", "declined");
  us_test_set (us_test_add_signatory (statement, US_TEST_SECRET " withdrawn"), "status",
               "withdrawn");
}

/* How it read before, which those who confirmed have agreed to. */
static void
add_version (UsStatement *statement)
{
  UsItemList *signatories = us_statement_get_signatories (statement);
  g_autoptr (UsVersion) version = g_object_new (
      US_TYPE_VERSION, "number", US_TEST_SECRET "1", "date", "1987-06-05", "name",
      US_TEST_SECRET " version", "letter", US_TEST_SECRET " letter", NULL);

  append (us_statement_get_versions (statement), version);
  us_test_set (us_item_list_get (signatories, 0), "agreed-to", US_TEST_SECRET "1");
}

UsStatement *
us_test_letter (void)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (UsText) text = us_text_new ("Press: press@water.example", NULL);
  g_autoptr (UsContact) contact = us_contact_new (text);

  us_test_set (statement, "language", "en");
  us_test_set (statement, "date", "2026-03-22");
  us_test_set (statement, "place", "Geneva");
  us_test_set (statement, "title", "Joint statement on the right to water");
  us_test_set (statement, "subject", "Permits for wells");
  us_test_set (statement, "about", "We are unions of people who live by the river.");
  us_test_set (statement, "salutation", "Your Excellency,");
  us_test_set (statement, "valediction", "Sincerely,");
  us_test_set (statement, "signatories-heading", "Signed by:");
  add_addressees (statement);
  add_body (statement);
  add_signatories (statement);
  add_version (statement);
  append (us_statement_get_contacts (statement), contact);
  return statement;
}

void
us_test_add_logo (UsStatement *statement, const char *text, const char *height)
{
  g_autoptr (UsLogo) logo = us_logo_new (text);

  us_test_set (logo, "image", US_TEST_PNG);
  us_test_set (logo, "height", height);
  append (us_statement_get_letterhead (statement), logo);
}

char *
us_test_export_publication (const UsPublication *publication, const char *format, guint width)
{
  const UsExporter *exporter = us_exporter_find (format);
  const UsExportOptions options = { .width = width };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  assert_non_null (exporter);
  bytes = exporter->render (publication, &options, &error);
  assert_no_error (error);
  assert_non_null (bytes);
  return us_test_read_export (bytes);
}

char *
us_test_export (UsStatement *statement, const char *format, guint width)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);

  return us_test_export_publication (publication, format, width);
}

void
us_test_contains (const char *text, const char *part, gboolean expected, const char *file, int line)
{
  if ((strstr (text, part) != NULL) == expected)
    return;
  print_error ("%s “%s” in:\n%s\n", expected ? "missing" : "unexpected", part, text);
  _fail (file, line);
}
