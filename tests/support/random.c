/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random.h"

#include "letter.h"
#include "model/addressee.h"
#include "model/block.h"
#include "model/contact.h"
#include "model/live.h"
#include "model/note.h"
#include "model/signatory.h"

/* Pieces that texts are made of: scripts, marks, markup, and what is special to some format. */
static const char *const pieces[] = {
  "water",
  "permit",
  "The",
  "commission's",
  "2026",
  "U.N.",
  "No.",
  "é",
  "Zoë",
  "naïve",
  "ß",
  "Ω",
  "ﬁ",
  "e\xcc\x81",
  "a\xcc\x8a\xcc\xa7",
  "مياه",
  "النهر",
  "شَعْب",
  "مياه",
  "水利",
  "委員會",
  "日本",
  "한국",
  "ไทย",
  "हिन्दी",
  "🌊",
  "👩‍🔬",
  "🇵🇹",
  "🏳️‍🌈",
  "<b>",
  "</p>",
  "&",
  "&amp;",
  "\"",
  "'",
  "]]>",
  "<!--",
  "<?x?>",
  "{",
  "}",
  "\\",
  "$x$",
  "*",
  "_",
  "`",
  "#",
  "|",
  "[1]",
  "=SUM(A1)",
  "@",
  "%",
  "https://example.org/?a=1&b=2",
  "mailto:a@b",
  "-",
  "–",
  "—",
  "…",
  "«",
  "»",
  "“",
  "”",
  "1.",
  "(a)",
  "•",
  " ",
  "  ",
  "\xc2\xa0",
  "\xc2\xad",
  "\xe2\x80\x8b",
  "\xe2\x80\x8d",
  "\xe2\x80\x8e",
  "\xe2\x80\x8f",
  "\xe2\x81\xa6x\xe2\x81\xa9",
  "\xe2\x81\xa7y\xe2\x81\xa9",
  "\xe2\x81\xa8z\xe2\x81\xa9",
  "\xef\xbb\xbf",
  "\xef\xbf\xbd",
  "\xf0\x9f\x8f\xb4",
  "\xf3\xa0\x81\xa7",
};

static const char *const dates[] = {
  "", "2026", "2026-03", "2026-03-22", "2024-02-29", "0001-01-01"
};
static const char *const languages[] = { "en", "fr", "ar", "pt-BR", "zh-Hans", "he", "de" };
static const char *const millimetres[] = { "", "0", "12.5", "25", "100" };
static const char *const points[] = { "", "6", "10.5", "36" };
static const char *const images[] = { "", US_TEST_PNG };
static const char *const addresses[] = { "https://example.org/a?b=1&c=%20", "http://a.example/#d",
                                         "mailto:office@example.org", "https://مثال.example/<x>" };

#define PICK(random, array) array[g_rand_int_range (random, 0, G_N_ELEMENTS (array))]

gboolean
us_test_one_in (GRand *random, int n)
{
  return g_rand_int_range (random, 0, n) == 0;
}

/**
 * us_test_random_string:
 * @random: where the chance comes from
 * @lines: whether it may have several lines
 *
 * Makes a string that can be kept in a field: of all scripts, with marks and markup, at times empty
 * and at times as long as a field can be.
 *
 * Returns: (transfer full): the string
 */
char *
us_test_random_string (GRand *random, gboolean lines)
{
  GString *string = g_string_new (NULL);
  guint n = us_test_one_in (random, 4) ? 0 : g_rand_int_range (random, 1, 12);

  if (us_test_one_in (random, 4000))
    {
      while (string->len < US_FIELD_MAX)
        g_string_append_c (string, us_test_one_in (random, 7) ? ' ' : 'x');
      return g_string_free (string, FALSE);
    }
  for (guint i = 0; i < n; i++)
    {
      g_string_append (string, PICK (random, pieces));
      if (lines && us_test_one_in (random, 4))
        g_string_append_c (string, '\n');
      else if (!us_test_one_in (random, 3))
        g_string_append_c (string, ' ');
    }
  return g_string_free (string, FALSE);
}

static UsText *
add_note_reference (UsText *text, guint place, const char *id)
{
  g_autoptr (UsText) reference = us_test_object (US_SPAN_NOTE, id);

  return us_test_insert (text, place, reference);
}

/* A count, or a reference to a demand that may be there or not. */
static UsText *
add_live (GRand *random, UsText *text, UsStatement *statement)
{
  guint place = g_rand_int_range (random, 0, us_text_get_length (text) + 1);
  UsItemList *body = us_statement_get_body (statement);
  guint n_blocks = us_item_list_get_length (body);
  g_autofree char *target = NULL;
  g_autoptr (UsText) object = NULL;

  if (us_test_one_in (random, 2))
    {
      target =
          us_live_count_new (g_rand_int_range (random, 0, US_N_COUNTS), us_test_one_in (random, 2));
      object = us_test_object (US_SPAN_COUNT, target);
    }
  else
    {
      UsItem *block =
          n_blocks > 0 ? us_item_list_get (body, g_rand_int_range (random, 0, n_blocks)) : NULL;

      target = us_live_demand_new (block != NULL ? us_item_get_id (block) : "gone",
                                   us_test_one_in (random, 2));
      object = us_test_object (US_SPAN_DEMAND, target);
    }
  return us_test_insert (text, place, object);
}

UsText *
us_test_mark_anything (GRand *random, UsText *text)
{
  UsSpanKind kind = g_rand_int_range (random, US_SPAN_LEAD, US_SPAN_LINK + 1);
  guint length = us_text_get_length (text);
  guint start = kind == US_SPAN_LEAD ? 0 : g_rand_int_range (random, 0, length + 1);
  guint end = g_rand_int_range (random, start, length + 1);

  if (us_test_one_in (random, 4))
    return us_text_unmark (text, kind, start, end);
  return us_text_mark (text, kind, start, end, PICK (random, addresses));
}

/**
 * us_test_random_text:
 * @random: where the chance comes from
 * @notes_of: (nullable): a statement whose notes and demands the text may refer to, and whose
 *   signatories it may count
 *
 * Makes a text with spans of all kinds but those of later versions.
 *
 * Returns: (transfer full): the text
 */
UsText *
us_test_random_text (GRand *random, UsStatement *notes_of)
{
  g_autofree char *string = us_test_random_string (random, FALSE);
  UsText *text = us_text_new (string, NULL);
  UsItemList *notes = notes_of ? us_statement_get_notes (notes_of) : NULL;
  guint n_notes = notes ? us_item_list_get_length (notes) : 0;

  assert_non_null (text);
  for (guint i = g_rand_int_range (random, 0, 4); i > 0; i--)
    {
      g_autoptr (UsText) old = text;

      if (n_notes > 0 && us_test_one_in (random, 3) && us_text_get_length (text) < US_FIELD_MAX / 2)
        {
          UsItem *note = us_item_list_get (notes, g_rand_int_range (random, 0, n_notes));
          guint place = g_rand_int_range (random, 0, us_text_get_length (text) + 1);

          text = add_note_reference (old, place, us_item_get_id (note));
        }
      else if (notes_of && us_test_one_in (random, 4) &&
               us_text_get_length (text) < US_FIELD_MAX / 2)
        text = add_live (random, old, notes_of);
      else
        text = us_test_mark_anything (random, old);
    }
  return text;
}

static void
set_string (UsItem *item, guint property, const char *value)
{
  g_autoptr (GError) error = NULL;
  gboolean done = us_item_set_string (item, property, value, &error);

  assert_no_error (error);
  assert_true (done);
}

/* Gives a field another value; notes and contacts do not refer to notes. */
void
us_test_set_field (GRand *random, UsItem *item, guint property, UsStatement *notes_of)
{
  const UsField *field;
  guint n_fields;

  field = &us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields)[property - 1];
  switch (field->kind)
    {
    case US_FIELD_LINE:
    case US_FIELD_LINES:
    case US_FIELD_LETTER:
      {
        g_autofree char *value = us_test_random_string (random, field->kind != US_FIELD_LINE);

        set_string (item, property, value);
        break;
      }
    case US_FIELD_TEXT:
      {
        g_autoptr (UsText) text =
                       us_test_random_text (random, US_IS_BLOCK (item) ? notes_of : NULL);

        assert_true (us_item_set_text (item, property, text, NULL));
        break;
      }
    case US_FIELD_CHOICE:
      {
        g_autoptr (GEnumClass) choices = g_type_class_ref (field->choice_type ());

        assert_true (us_item_set_choice (item, property,
                                         g_rand_int_range (random, 0, choices->n_values), NULL));
        break;
      }
    case US_FIELD_LEVEL:
      assert_true (us_item_set_choice (item, property, g_rand_int_range (random, 0, 3), NULL));
      break;
    case US_FIELD_DATE:
      set_string (item, property, PICK (random, dates));
      break;
    case US_FIELD_LANGUAGE:
      set_string (item, property, PICK (random, languages));
      break;
    case US_FIELD_MILLIMETRES:
      set_string (item, property, PICK (random, millimetres));
      break;
    case US_FIELD_POINTS:
      set_string (item, property, PICK (random, points));
      break;
    case US_FIELD_IMAGE:
      set_string (item, property, PICK (random, images));
      break;
    default:
      fail ();
    }
}

UsItem *
us_test_make_item (GRand *random, GType type, UsStatement *notes_of)
{
  UsItem *item = g_object_new (type, NULL);
  g_autofree char *id = g_strdup_printf ("i%08x", g_rand_int (random));
  guint n_fields;

  us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  us_item_set_id (item, id, -1);
  for (guint property = 1; property <= n_fields; property++)
    us_test_set_field (random, item, property, notes_of);
  return item;
}

static void
fill_list (GRand *random, UsStatement *statement, UsItemList *list, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UsItem) item = us_test_make_item (
          random, g_list_model_get_item_type (G_LIST_MODEL (list)), statement);

      assert_true (us_item_list_append (list, item, NULL));
    }
}

/* A demand of each level, so that every statement has nested ones. */
static void
add_nested_demands (GRand *random, UsStatement *statement)
{
  for (guint level = 0; level <= US_LEVEL_MAX; level++)
    {
      g_autoptr (UsItem) demand = us_test_make_item (random, US_TYPE_BLOCK, statement);

      us_item_set_choice (demand, US_BLOCK_KIND, US_BLOCK_DEMAND, NULL);
      us_item_set_choice (demand, US_BLOCK_LEVEL, level, NULL);
      assert_true (us_item_list_append (us_statement_get_body (statement), demand, NULL));
    }
}

static void
add_reference_block (gpointer note, gpointer statement)
{
  g_autoptr (UsText) empty = us_text_empty ();
  g_autoptr (UsText) text = add_note_reference (empty, 0, us_item_get_id (note));
  g_autoptr (UsBlock) block = us_block_new (US_BLOCK_PARAGRAPH, text);
  g_autofree char *id = g_strconcat ("of-", us_item_get_id (note), NULL);

  us_item_set_id (US_ITEM (block), id, -1);
  assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
}

/**
 * us_test_random_statement:
 * @random: where the chance comes from
 *
 * Makes a statement that uses all of the model: every field, nested demands, notes that are each
 * referred to.
 *
 * Returns: (transfer full): the statement
 */
UsStatement *
us_test_random_statement (GRand *random)
{
  UsStatement *statement = us_statement_new ();
  UsItemList *notes = us_statement_get_notes (statement);
  UsItem *settings;
  guint n_fields;

  fill_list (random, statement, notes, g_rand_int_range (random, 0, 4));
  us_item_class_get_fields (US_ITEM_GET_CLASS (statement), &n_fields);
  for (guint property = 1; property <= n_fields; property++)
    us_test_set_field (random, US_ITEM (statement), property, statement);
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      UsItemList *list = us_statement_get_list (statement, i);

      if (list != notes && !us_test_one_in (random, 4))
        fill_list (random, statement, list, g_rand_int_range (random, 1, 6));
    }
  settings = US_ITEM (us_statement_get_settings (statement));
  us_item_class_get_fields (US_ITEM_GET_CLASS (settings), &n_fields);
  for (guint property = 1; property <= n_fields; property++)
    us_test_set_field (random, settings, property, statement);
  add_nested_demands (random, statement);
  us_item_list_foreach (notes, add_reference_block, statement);
  return statement;
}
