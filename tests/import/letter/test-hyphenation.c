/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/hyphenation.h"
#include "import/source.h"

#include <string.h>

static char *
join (const char *text, const char *first, const char *second)
{
  g_autoptr (GPtrArray) lines = us_source_read (text);
  g_autoptr (UsHyphenation) words = us_hyphenation_new (lines, us_phrases_get ("en"));
  GString *joined = g_string_new (first);

  us_hyphenation_append (words, joined, second);
  return g_string_free (joined, FALSE);
}

static void
test_joins (void **state)
{
  static const struct
  {
    const char *text;
    const char *first;
    const char *second;
    const char *joined;
  } rows[] = {
    { "face conse-\nquences", "face conse-", "quences now", "face consequences now" },
    { "Small-\nProjects", "Small-", "Projects", "Small-Projects" },
    { "trust-building is slow, trust-\nbuilding", "trust-", "building", "trust-building" },
    { "build trust by building\ntrust-\nbuilding", "trust-", "building", "trust-building" },
    { "Geneva\nGe-\nneva", "Ge-", "neva", "Geneva" },
    { "non-\ngovernmental", "non-", "governmental", "non-governmental" },
    { "end-to-\nend", "end-to-", "end", "end-to-end" },
    { "short- and long-term", "short-", "and long", "short- and long" },
    { "pre-\n2011", "pre-", "2011", "pre-2011" },
    { "a b", "a", "b", "a b" },
    { "see https://a.org/x-\ny", "see https://a.org/x-", "y", "see https://a.org/x-y" },
    { "see https://a.org/\ny", "see https://a.org/", "y", "see https://a.org/y" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *joined = join (rows[i].text, rows[i].first, rows[i].second);
      assert_string_equal (joined, rows[i].joined);
    }
}

static void
test_ends_broken (void **state)
{
  assert_true (us_hyphenation_ends_broken ("conse-"));
  assert_false (us_hyphenation_ends_broken ("a -"));
  assert_false (us_hyphenation_ends_broken ("-"));
  assert_false (us_hyphenation_ends_broken (""));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_joins),
    cmocka_unit_test (test_ends_broken),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
