/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "export/text/text.h"
#include "import/importer.h"
#include "model/addressee.h"
#include "model/demand.h"
#include "model/note.h"
#include "outline.h"
#include "publish/publication.h"

#include <string.h>

#define N_STATEMENTS 500

static const char *const words[] = { "water",  "river",  "people", "library", "valley",
                                     "school", "public", "open",   "years",   "wells",
                                     "fields", "night",  "trains" };

static const char *const names[] = {
  "Reading Circle",   "Friends of the Delta", "Lower Valley Network (LVN)",
  "Riverside Clinic", "Book Society",         "Night Train Union"
};

static const char *const people[] = { "Jane Roe", "Ivo Novak", "Mia Lindt", "Omar Haddad" };

static const char *const roles[] = { "Director", "President", "Chair", "Secretary" };

static const char *
choose (GRand *random, const char *const *from, guint n)
{
  return from[g_rand_int_range (random, 0, n)];
}

static char *
make_sentence (GRand *random, guint n_words)
{
  GString *text = g_string_new ("The");

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, " %s", choose (random, words, G_N_ELEMENTS (words)));
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

static char *
make_paragraph (GRand *random)
{
  GString *text = g_string_new (NULL);

  for (guint i = g_rand_int_range (random, 2, 6); i > 0; i--)
    {
      g_autofree char *sentence = make_sentence (random, g_rand_int_range (random, 12, 24));
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
    }
  return g_string_free (text, FALSE);
}

static void
add_block (GRand *random, UsStatement *statement, UsBlockKind kind, const char *text, guint level)
{
  g_autoptr (UsBlock) block = us_block_new_plain (kind, text);

  us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, level, NULL);
  if (kind == US_BLOCK_DEMAND)
    us_demand_set_lead (block, us_demand_first_sentence (text, "en"), NULL);
  us_item_list_append (us_statement_get_body (statement), block, NULL);
}

static void
add_random_paragraph (GRand *random, UsStatement *statement, UsBlockKind kind)
{
  g_autofree char *text = make_paragraph (random);

  add_block (random, statement, kind, text, 0);
}

static void
add_demands (GRand *random, UsStatement *statement)
{
  guint n = g_rand_int_range (random, 1, 6);
  guint level = 0;

  add_block (random, statement, US_BLOCK_CALL, "We therefore call on you to:", 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text =
          g_rand_boolean (random) ? make_paragraph (random) : make_sentence (random, 5);
      add_block (random, statement, US_BLOCK_DEMAND, text, level);
      /* Text shows no demand two levels below the one before it. */
      level = g_rand_int_range (random, 0, MIN (level + 1, 2) + 1);
    }
}

static void
add_signatories (GRand *random, UsStatement *statement)
{
  gboolean alone = g_rand_boolean (random);

  for (guint i = g_rand_int_range (random, 1, 12); i > 0; i--)
    {
      g_autoptr (UsSignatory) signatory =
                     us_signatory_new (choose (random, names, G_N_ELEMENTS (names)));
      UsItem *item = US_ITEM (signatory);
      if (!alone && g_rand_boolean (random))
        {
          us_item_set_choice (item, US_SIGNATORY_KIND, US_SIGNATORY_IS_REPRESENTATIVE, NULL);
          us_item_set_string (item, US_SIGNATORY_NAME,
                              choose (random, people, G_N_ELEMENTS (people)), NULL);
          us_item_set_string (item, US_SIGNATORY_ROLE, choose (random, roles, G_N_ELEMENTS (roles)),
                              NULL);
          us_item_set_string (item, US_SIGNATORY_ORGANISATION,
                              choose (random, names, G_N_ELEMENTS (names)), NULL);
        }
      if (!alone && g_rand_boolean (random))
        us_item_set_string (item, US_SIGNATORY_COUNTRY, "Kenya", NULL);
      us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
    }
}

static void
add_addressees (GRand *random, UsStatement *statement)
{
  for (guint i = g_rand_int_range (random, 1, 4); i > 0; i--)
    {
      g_autoptr (UsAddressee) addressee = us_addressee_new ("The Hon. Jane Roe");
      UsItem *item = US_ITEM (addressee);
      us_item_set_string (item, US_ADDRESSEE_OFFICE, "Minister for Rivers", NULL);
      if (g_rand_boolean (random))
        us_item_set_string (item, US_ADDRESSEE_ORGANISATION, "Government of Norland", NULL);
      if (g_rand_boolean (random))
        us_item_set_string (item, US_ADDRESSEE_ADDRESS, "7 High Street\n1234 Newtown", NULL);
      if (g_rand_boolean (random))
        us_item_set_string (item, US_ADDRESSEE_COUNTRY, "Norway", NULL);
      us_item_list_append (us_statement_get_addressees (statement), addressee, NULL);
    }
}

static void
add_note (GRand *random, UsStatement *statement)
{
  g_autofree char *text = make_sentence (random, 20);
  g_autoptr (UsText) plain = us_text_new (text, NULL);
  g_autoptr (UsNote) note = us_note_new (plain);
  g_autoptr (UsBlock) block = NULL;
  g_autofree char *string = make_paragraph (random);
  g_autofree char *with_mark = g_strconcat (string, US_TEXT_OBJECT, NULL);
  const UsSpan span = { US_SPAN_NOTE, strlen (string), strlen (with_mark),
                        us_item_get_id (US_ITEM (note)) };
  g_autoptr (UsText) rich = us_text_new_with_spans (with_mark, -1, &span, 1, NULL);

  us_item_list_append (us_statement_get_notes (statement), note, NULL);
  block = us_block_new (US_BLOCK_PARAGRAPH, rich);
  us_item_list_append (us_statement_get_body (statement), block, NULL);
}

/* A statement that text can carry: what has no place in text is left out. */
static UsStatement *
make_statement (GRand *random)
{
  UsStatement *statement = us_statement_new ();
  UsItem *item = US_ITEM (statement);

  us_item_set_string (item, US_STATEMENT_LANGUAGE, "en", NULL);
  if (g_rand_boolean (random))
    us_item_set_string (item, US_STATEMENT_DATE, "2026-03-22", NULL);
  if (g_rand_boolean (random) && *us_item_get_string (item, US_STATEMENT_DATE) != '\0')
    us_item_set_string (item, US_STATEMENT_PLACE, "Geneva", NULL);
  if (g_rand_boolean (random))
    us_item_set_string (item, US_STATEMENT_TITLE, "Joint statement on the rivers of Norland", NULL);
  if (g_rand_boolean (random))
    us_item_set_string (item, US_STATEMENT_SUBJECT, "The rivers of Norland", NULL);
  add_addressees (random, statement);
  us_item_set_string (item, US_STATEMENT_SALUTATION, "Dear Ministers,", NULL);
  for (guint i = g_rand_int_range (random, 1, 4); i > 0; i--)
    add_random_paragraph (random, statement, US_BLOCK_PARAGRAPH);
  for (guint i = g_rand_int_range (random, 0, 3); i > 0; i--)
    add_note (random, statement);
  if (g_rand_boolean (random))
    add_block (random, statement, US_BLOCK_HEADING, "What we ask for", 0);
  if (g_rand_boolean (random))
    add_demands (random, statement);
  add_random_paragraph (random, statement, US_BLOCK_PARAGRAPH);
  if (g_rand_boolean (random))
    {
      add_random_paragraph (random, statement, US_BLOCK_QUOTATION);
      add_random_paragraph (random, statement, US_BLOCK_PARAGRAPH);
    }
  us_item_set_string (item, US_STATEMENT_VALEDICTION, "Yours sincerely,", NULL);
  us_item_set_string (item, US_STATEMENT_SIGNATORIES_HEADING,
                      g_rand_boolean (random) ? "Signatories" : "Signed by", NULL);
  add_signatories (random, statement);
  if (g_rand_boolean (random))
    {
      g_autoptr (UsAddressee) copy = us_addressee_new ("The Mayor of Newtown");
      us_item_list_append (us_statement_get_copies (statement), copy, NULL);
    }
  return statement;
}

static void
test_text_comes_back (void **state)
{
  for (guint seed = 0; seed < N_STATEMENTS; seed++)
    {
      GRand *random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = make_statement (random);
      g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) text = us_text_render (publication, NULL, &error);
      g_autoptr (UsStatement) back = NULL;
      g_autofree char *want = outline_make (statement);
      g_autofree char *got = NULL;

      g_rand_free (random);
      assert_no_error (error);
      back = us_import (text, NULL, NULL, &error);
      assert_no_error (error);
      got = outline_make (back);
      if (strcmp (got, want) != 0 && g_getenv ("US_TEST_SHOW") != NULL)
        g_printerr ("== text\n%.*s\n== want\n%s\n== got\n%s", (int) g_bytes_get_size (text),
                    (const char *) g_bytes_get_data (text, NULL), want, got);
      if (strcmp (got, want) != 0)
        print_error ("seed %u\n", seed);
      assert_string_equal (got, want);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text_comes_back),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
