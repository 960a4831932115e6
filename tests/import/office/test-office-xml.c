/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/office/office-xml.h"

#include "test.h"

#include "model/error.h"

/* Reads to the end: how many nodes there are, or -1. */
static int
count (const char *xml, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  xmlTextReader *reader = us_office_xml_open (bytes, error);
  int n_nodes = 0, result = -1;

  while (reader != NULL && (result = us_office_xml_next (reader, cancellable, error)) == 1)
    n_nodes++;
  if (reader != NULL)
    xmlFreeTextReader (reader);
  return result == 0 ? n_nodes : -1;
}

static void
assert_refused (const char *xml)
{
  g_autoptr (GError) error = NULL;

  assert_int_equal (count (xml, NULL, &error), -1);
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_DAMAGED));
}

static void
test_reads (void **state)
{
  static const char xml[] = "<w:p xmlns:w='urn:w' w:id='7'/>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, sizeof xml - 1);
  xmlTextReader *reader = us_office_xml_open (bytes, NULL);
  g_autofree char *id = NULL;
  g_autofree char *none = NULL;

  assert_int_equal (us_office_xml_next (reader, NULL, NULL), 1);
  assert_true (us_office_xml_is (reader, XML_READER_TYPE_ELEMENT, "p"));
  assert_false (us_office_xml_is (reader, XML_READER_TYPE_ELEMENT, "w:p"));
  id = us_office_xml_get (reader, "w:id");
  none = us_office_xml_get (reader, "id");
  assert_string_equal (id, "7");
  assert_null (none);
  assert_int_equal (us_office_xml_next (reader, NULL, NULL), 0);
  xmlFreeTextReader (reader);
}

/* What could fetch, or grow without end, is no part of a document of ours. */
static void
test_refuses (void **state)
{
  g_autoptr (GString) deep = g_string_new (NULL);

  assert_refused ("");
  assert_refused ("<a><b></a>");
  assert_refused ("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>");
  for (guint i = 0; i < 300; i++)
    g_string_append (deep, "<a>");
  for (guint i = 0; i < 300; i++)
    g_string_append (deep, "</a>");
  assert_refused (deep->str);
}

static void
test_stops (void **state)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  assert_int_equal (count ("<a>b</a>", cancellable, NULL), 3);
  g_cancellable_cancel (cancellable);
  assert_int_equal (count ("<a>b</a>", cancellable, &error), -1);
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_reads),
    cmocka_unit_test (test_refuses),
    cmocka_unit_test (test_stops),
  };

  return cmocka_run_group_tests_name ("office-xml", tests, NULL, NULL);
}
