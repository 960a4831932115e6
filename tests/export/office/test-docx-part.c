/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/docx-part.h"

#include <string.h>

#include "test.h"

static char *
add (const char *text, const UsInk *ink, gboolean rtl)
{
  UsDocxPart part;
  char *out;

  us_docx_part_init (&part, 64);
  us_docx_part_add_text (&part, text, strlen (text), ink, rtl);
  out = g_string_free (g_steal_pointer (&part.out), FALSE);
  us_docx_part_clear (&part);
  return out;
}

static void
test_inks (void **state)
{
  const UsInk ink = { .bold = TRUE, .italic = TRUE };
  g_autofree char *out = add ("a & b ", &ink, FALSE);

  assert_string_equal (out, "<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>"
                            "<w:t xml:space=\"preserve\">a &amp; b </w:t></w:r>");
}

/* The brackets belong to the Arabic around them, not to the name between them. */
static void
test_directions (void **state)
{
  const UsInk ink = { 0 };
  g_autofree char *out = add ("شبكة (WCN) للماء", &ink, TRUE);

  assert_string_equal (out, "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">شبكة (</w:t>"
                            "</w:r><w:r><w:t xml:space=\"preserve\">WCN</w:t></w:r>"
                            "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">) للماء</w:t>"
                            "</w:r>");
}

static void
test_links (void **state)
{
  const UsInk one = { .address = "https://example.org/?a&b" };
  const UsInk two = { .address = "mailto:a@example.org" };
  g_autoptr (GString) relationships = g_string_new (NULL);
  UsDocxPart part;

  us_docx_part_init (&part, 64);
  us_docx_part_add_text (&part, "a", 1, &one, FALSE);
  us_docx_part_add_text (&part, "b", 1, &one, FALSE);
  us_docx_part_add_text (&part, "c", 1, &two, FALSE);
  assert_non_null (strstr (part.out->str, "<w:hyperlink r:id=\"link2\"><w:r><w:rPr><w:rStyle"));
  us_docx_part_add_relationships (&part, relationships);
  assert_non_null (strstr (relationships->str, "Target=\"https://example.org/?a&amp;b\"/>"));
  assert_non_null (strstr (relationships->str, "Id=\"link2\""));
  assert_null (strstr (relationships->str, "Id=\"link3\""));
  us_docx_part_clear (&part);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_inks),
    cmocka_unit_test (test_directions),
    cmocka_unit_test (test_links),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
