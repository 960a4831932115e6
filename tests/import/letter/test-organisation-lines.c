/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/html/html-blocks.h"
#include "import/html/html-source.h"
#include "import/letter/organisation-lines.h"
#include "import/letter/recogniser.h"

/* The signatories as lines: "Water Trust/Jane Roe/Director". */
static void
check_draft (const UsDraft *draft, const char *want)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < draft->signatories->len; i++)
    {
      const UsDraftPerson *one = signatory (draft, i);

      g_string_append_printf (found, "%s%s", i > 0 ? "+" : "", one->name);
      if (one->person != NULL)
        g_string_append_printf (found, "/%s", one->person);
      if (one->role != NULL)
        g_string_append_printf (found, "/%s", one->role);
      if (one->country != NULL)
        g_string_append_printf (found, "/%s", one->country);
    }
  assert_string_equal (found->str, want);
}

static void
check (const char *lines, const char *want)
{
  g_autofree char *text = g_strconcat (LETTER, lines, "\n", NULL);
  g_autoptr (UsDraft) draft = recognise (text);

  check_draft (draft, want);
}

static void
check_page (const char *table, const char *want)
{
  g_autofree char *page = g_strconcat ("<p>" PROSE "<p>Sincerely,", table, NULL);
  g_autoptr (GPtrArray) blocks = us_html_blocks_read (page, strlen (page), NULL);
  UsHtmlSource *source = us_html_source_new (blocks);
  g_autoptr (UsDraft) draft =
                 us_recogniser_read_lines (source->lines, source->aside, source->texts, "en", NULL);

  check_draft (draft, want);
  us_html_source_free (source);
}

static void
test_parted (void **state)
{
  check ("Water Trust\nJane Roe\nDirector\n\nLake Union\nIvo Novak\nChair",
         "Water Trust/Jane Roe/Director+Lake Union/Ivo Novak/Chair");
  check ("Water Trust\n\nLake Union\nIvo Novak, Chair\n\nRiver Watch\nMia Li, Secretary",
         "Water Trust+Lake Union/Ivo Novak/Chair+River Watch/Mia Li/Secretary");
  check ("Water Trust\nRepresented by Jane Roe\n\nLake Union\nRepresented by: Ivo Novak",
         "Water Trust/Jane Roe+Lake Union/Ivo Novak");
  check ("WATER TRUST\nJane Roe, Director\nKenya\n\nLAKE UNION\nIvo Novak\nUganda",
         "WATER TRUST/Jane Roe/Director/Kenya+LAKE UNION/Ivo Novak/Uganda");
  check ("Greenpeace\nJane Roe, Director\n\nOxfam\nDr Ivo Novak, Chair",
         "Greenpeace/Jane Roe/Director+Oxfam/Dr Ivo Novak/Chair");
  check ("Water Trust\nJane Roe, Director\nLowfield\n\nLake Union\nIvo Novak\nChair",
         "Water Trust/Jane Roe/Director+Lake Union/Ivo Novak/Chair");
  check ("Greenpeace\nJane Roe\nDirector\n\nMia Li\nTeacher\nReading Circle\n\nOxfam\nIvo Novak",
         "Greenpeace/Jane Roe/Director+Mia Li/Teacher+Oxfam/Ivo Novak");
}

/* Rows of a table, with one line in some cells and more in others. */
static void
test_cells (void **state)
{
  check_page (
      "<table><tr><td>Water Trust</td><td><p>Lake Union</p><p>Ivo Novak, Chair</p></td></tr>"
      "<tr><td>Oxfam</td><td><p>River Watch</p><p>Mia Li</p><p>Director</p></td></tr>"
      "<tr><td>Book Society</td><td>Friends of Wells</td></tr></table>",
      "Water Trust+Lake Union/Ivo Novak/Chair+Oxfam+River Watch/Mia Li/Director+Book "
      "Society+Friends of Wells");
}

static void
test_alike (void **state)
{
  check ("Water Trust\nJane Roe\nLake Union\nIvo Novak",
         "Water Trust/Jane Roe+Lake Union/Ivo Novak");
  check ("Water Trust\nJane Roe\nDirector\nLake Union\nIvo Novak, Chair",
         "Water Trust/Jane Roe/Director+Lake Union/Ivo Novak/Chair");
  check ("Water Trust\nJane Roe\nGreenpeace\nLake Union\nIvo Novak",
         "Water Trust+Jane Roe+Greenpeace+Lake Union+Ivo Novak");
  check ("Riverside Clinic\nMia Lindt, President", "Riverside Clinic/Mia Lindt/President");
}

/* One beside an organisation signs for themselves. */
static void
test_each_alone (void **state)
{
  check ("Water Trust\nJane Roe", "Water Trust+Jane Roe");
  check ("Riverside Clinic\nMia Lindt, President, Reading Circle (Kenya)",
         "Riverside Clinic+Mia Lindt/President/Kenya");
  check ("Water Trust\nFatima El Idrissi\nLake Union\nAnna Schmidt\nRiver Watch",
         "Water Trust+Fatima El Idrissi+Lake Union+Anna Schmidt+River Watch");
  check ("Water Trust\nLake Union\n\nRiver Watch\nJane Roe",
         "Water Trust+Lake Union+River Watch+Jane Roe");
}

static void
test_are (void **state)
{
  char *role[] = { "Water Trust", "Jane Roe", "Director" };
  char *bare[] = { "Water Trust", "Jane Roe" };
  char *person[] = { "Dr Jane Roe", "Ivo Novak" };
  char *town[] = { "Water Trust", "Jane Roe", "Lowfield" };
  char *two[] = { "Water Trust", "Jane Roe", "Ivo Novak" };
  gboolean sure;

  assert_true (us_organisation_lines_are (role, 3, TRUE, &sure));
  assert_true (sure);
  assert_true (us_organisation_lines_are (bare, 2, TRUE, &sure));
  assert_false (sure);
  assert_false (us_organisation_lines_are (person, 2, TRUE, &sure));
  assert_true (us_organisation_lines_are (town, 3, TRUE, &sure));
  assert_false (us_organisation_lines_are (town, 3, FALSE, &sure));
  assert_false (us_organisation_lines_are (two, 3, TRUE, &sure));
  assert_false (us_organisation_lines_are (bare, 1, TRUE, &sure));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_parted), cmocka_unit_test (test_alike),
    cmocka_unit_test (test_cells),  cmocka_unit_test (test_each_alone),
    cmocka_unit_test (test_are),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
