/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "model/field.h"
#include "model/signatory.h"

static const UsField line = { "title", "Title", US_FIELD_LINE, 0, NULL };
static const UsField several = { "address", "Address", US_FIELD_LINES, 0, NULL };
static const UsField date = { "date", "Date", US_FIELD_DATE, 0, NULL };
static const UsField language = { "language", "Language", US_FIELD_LANGUAGE, 0, NULL };
static const UsField level = { "level", "Level", US_FIELD_LEVEL, 0, NULL };
static const UsField choice = { "kind", "Kind", US_FIELD_CHOICE, 0, us_signatory_kind_get_type };

static void
test_values (void **state)
{
  static const struct
  {
    const UsField *field;
    const char *value;
    gboolean good;
  } rows[] = {
    { &line, "", TRUE },
    { &line, "Water", TRUE },
    { &line, "a\nb", FALSE },
    { &several, "a\nb", TRUE },
    { &several, "a\tb", FALSE },
    { &date, "", TRUE },
    { &date, "2026", TRUE },
    { &date, "2026-03", TRUE },
    { &date, "2026-03-22", TRUE },
    { &date, "2024-02-29", TRUE },
    { &date, "2026-02-29", FALSE },
    { &date, "2026-13", FALSE },
    { &date, "2026-00", FALSE },
    { &date, "26-03-22", FALSE },
    { &date, "2026-3-2", FALSE },
    { &date, "2026-03-22 ", FALSE },
    { &date, "today", FALSE },
    { &date, "0000", FALSE },
    { &date, "2026/03", FALSE },
    { &language, "", TRUE },
    { &language, "pt-BR", TRUE },
    { &language, "zh-Hans", TRUE },
    { &language, "English language", FALSE },
    { &language, "en_", FALSE },
    { &level, "0", TRUE },
    { &level, "2", TRUE },
    { &level, "3", FALSE },
    { &level, "", FALSE },
    { &level, "-1", FALSE },
    { &level, "11", FALSE },
    { &choice, "individual", TRUE },
    { &choice, "", FALSE },
    { &choice, "Individual", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      if (us_field_check (rows[i].field, rows[i].value, &error) != rows[i].good)
        print_error ("%s = %s\n", rows[i].field->name, rows[i].value);
      assert_int_equal (error == NULL, rows[i].good);
      if (error)
        assert_us_error (error, US_ERROR_REFUSED);
    }
}

static void
test_message_names_the_field (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;

  assert_false (us_field_check (&line, "Water\x01", &error));
  assert_string_equal (
      error->message, "Title: Character 6 is a control character (U+0001), which cannot be saved.");
  assert_false (us_field_check (&choice, "club", &other));
  assert_string_equal (other->message,
                       "Kind: “club” is not one of: organisation, individual, representative.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_values),
    cmocka_unit_test (test_message_names_the_field),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
