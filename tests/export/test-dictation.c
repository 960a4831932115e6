/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/dictation.h"

#include "letter.h"

static void
text (gpointer self, const char *string, gsize length, const UsInk *ink)
{
  g_string_append_printf (self, "%s%s(%.*s)",
                          ink->bold       ? "bold"
                          : ink->isolated ? "name"
                                          : "",
                          ink->address != NULL ? ink->address : "", (int) length, string);
}

static const UsScribe scribe = { .text = text };

static void
test_inks (void **state)
{
  g_autoptr (GString) out = g_string_new (NULL);
  UsDictation dictation = { .scribe = &scribe, .self = out };

  us_dictation_add (&dictation, "a");
  us_dictation_add (&dictation, "");
  us_dictation_add_bold (&dictation, "b");
  us_dictation_add_name (&dictation, "c", "");
  us_dictation_add_name (&dictation, "d", "https://d.example/");
  us_dictation_add_name (&dictation, "e", "file:///etc/passwd");
  us_dictation_add_name (&dictation, "", "https://f.example/");
  us_dictation_add_name (&dictation, "", "");
  assert_string_equal (out->str, "(a)bold(b)name(c)namehttps://d.example/(d)name(e)"
                                 "namehttps://f.example/(https://f.example/)");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_inks),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
