/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random.h"
#include "test.h"

#include "model/addressee.h"
#include "model/block.h"
#include "model/contact.h"
#include "model/logo.h"
#include "model/note.h"
#include "model/settings.h"
#include "model/signatory.h"
#include "model/statement.h"

static GType (*const types[]) (void) = { us_addressee_get_type, us_block_get_type,
                                         us_contact_get_type,   us_note_get_type,
                                         us_signatory_get_type, us_statement_get_type,
                                         us_logo_get_type,      us_settings_get_type };

static void
count_cb (GObject *object, GParamSpec *property, guint *count)
{
  (*count)++;
}

static void
test_constructs_and_finalizes (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      UsItem *item = g_object_new (types[i](), NULL);

      assert_true (us_item_is_blank (item));
      assert_finalized (item);
    }
}

/* A value that is another than the one of a new item, as text. */
static const char *
get_other_value (const UsField *field)
{
  switch (field->kind)
    {
    case US_FIELD_CHOICE:
      {
        g_autoptr (GEnumClass) choices = g_type_class_ref (field->choice_type ());

        return choices->values[1].value_nick;
      }
    case US_FIELD_LEVEL:
      return "1";
    case US_FIELD_DATE:
      return "2026-03";
    case US_FIELD_LANGUAGE:
      return "fr";
    case US_FIELD_MILLIMETRES:
    case US_FIELD_POINTS:
      return "12.5";
    case US_FIELD_IMAGE:
      return US_TEST_PNG;
    case US_FIELD_LINE:
    case US_FIELD_LINES:
    case US_FIELD_TEXT:
    case US_FIELD_LETTER:
    default:
      return "Water";
    }
}

static void
check_field (UsItem *item, guint property, const UsField *field)
{
  const char *value = get_other_value (field);
  g_autofree char *signal = g_strconcat ("notify::", field->name, NULL);
  g_autofree char *before = us_item_to_string (item, property);
  g_autofree char *after = NULL;
  guint count = 0;
  gulong handler = g_signal_connect (item, signal, G_CALLBACK (count_cb), &count);

  assert_int_equal (us_item_find_property (item, field->name), property);
  assert_true (us_item_set_from_string (item, property, before, NULL));
  assert_int_equal (count, 0);
  assert_true (us_item_set_from_string (item, property, value, NULL));
  assert_int_equal (count, 1);
  assert_true (us_item_set_from_string (item, property, value, NULL));
  assert_int_equal (count, 1);
  after = us_item_to_string (item, property);
  assert_string_equal (after, value);
  g_signal_handler_disconnect (item, handler);
}

static void
test_notifies_once_and_not_when_equal (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (UsItem) item = g_object_new (types[i](), NULL);
      const UsField *fields;
      guint n;

      fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n);
      assert_true (n > 0);
      for (guint j = 0; j < n; j++)
        check_field (item, j + 1, &fields[j]);
      assert_false (us_item_is_blank (item));
    }
}

/* GObject's own way in and out gives the same for every field. */
static void
test_properties (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (UsItem) item = g_object_new (types[i](), NULL);
      g_autoptr (UsItem) other = g_object_new (types[i](), NULL);
      const UsField *fields;
      guint n;

      fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n);
      for (guint j = 0; j < n; j++)
        {
          g_auto (GValue) value = G_VALUE_INIT;
          g_autofree char *copied = NULL;

          assert_true (us_item_set_from_string (item, j + 1, get_other_value (&fields[j]), NULL));
          g_object_get_property (G_OBJECT (item), fields[j].name, &value);
          g_object_set_property (G_OBJECT (other), fields[j].name, &value);
          copied = us_item_to_string (other, j + 1);
          assert_string_equal (copied, get_other_value (&fields[j]));
        }
    }
}

/* A property cannot say no: it keeps its value and notifies, so that an entry shows it again. */
static void
test_refused_property_notifies (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Water");
  guint count = 0;

  g_signal_connect (signatory, "notify::name", G_CALLBACK (count_cb), &count);
  g_object_set (signatory, "name", "Wa\nter", NULL);
  assert_int_equal (count, 1);
  assert_string_equal (us_signatory_get_name (signatory), "Water");
  g_object_set (signatory, "name", "Water", NULL);
  assert_int_equal (count, 1);
  g_object_set (signatory, "name", NULL, NULL);
  assert_int_equal (count, 2);
  assert_string_equal (us_signatory_get_name (signatory), "");
}

static void
test_place (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *notes = us_statement_get_notes (statement);
  g_autoptr (UsNote) first = us_note_new (NULL);
  g_autoptr (UsNote) second = us_note_new (NULL);
  guint position;

  assert_null (us_item_get_statement (US_ITEM (first)));
  assert_false (us_item_get_position (US_ITEM (first), &position));
  assert_true (us_item_list_append (notes, first, NULL));
  assert_true (us_item_list_append (notes, second, NULL));
  assert_ptr_equal (us_item_get_statement (US_ITEM (second)), statement);
  assert_ptr_equal (us_item_get_list (US_ITEM (second)), notes);
  assert_true (us_item_get_position (US_ITEM (second), &position));
  assert_int_equal (position, 1);
  assert_true (us_item_list_remove (notes, 1, 1, NULL));
  assert_null (us_item_get_list (US_ITEM (second)));
  assert_ptr_equal (us_item_get_statement (US_ITEM (statement)), statement);
}

static void
test_items_outlive_their_statement (void **state)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (UsNote) note = us_note_new (NULL);

  assert_true (us_item_list_append (us_statement_get_notes (statement), note, NULL));
  assert_finalized (statement);
  assert_null (us_item_get_list (US_ITEM (note)));
  assert_null (us_item_get_statement (US_ITEM (note)));
}

static void
test_copy (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (UsStatement) statement = us_test_random_statement (random);
  UsItem *item = us_item_list_get (us_statement_get_body (statement), 0);
  g_autoptr (UsItem) copy = NULL;
  guint n;

  us_item_set_unknown (item, "new=\"1\"", "<later/>");
  copy = us_item_copy (item);
  us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n);
  for (guint property = 1; property <= n; property++)
    {
      g_autofree char *a = us_item_to_string (item, property);
      g_autofree char *b = us_item_to_string (copy, property);

      assert_string_equal (a, b);
    }
  assert_null (us_item_get_list (copy));
  assert_string_not_equal (us_item_get_id (copy), us_item_get_id (item));
  assert_string_equal (us_item_get_unknown_elements (copy), "<later/>");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_constructs_and_finalizes),
    cmocka_unit_test (test_notifies_once_and_not_when_equal),
    cmocka_unit_test (test_properties),
    cmocka_unit_test (test_refused_property_notifies),
    cmocka_unit_test (test_place),
    cmocka_unit_test (test_items_outlive_their_statement),
    cmocka_unit_test (test_copy),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
