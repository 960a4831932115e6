/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "item-internal.h"

#include "model/value.h"

typedef struct
{
  char *id; /* NULL until somebody asks for it */
  UsItemList *list;
  GSequenceIter *place;
  UsValueSet values;
} UsItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UsItem, us_item, G_TYPE_OBJECT)

#define PRIVATE(self) ((UsItemPrivate *) us_item_get_instance_private (self))

const UsValueSet *
us_item_peek_values (UsItem *self)
{
  return &PRIVATE (self)->values;
}

static void
us_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsItem *self = US_ITEM (object);
  const UsField *field = us_item_get_field (self, id);

  switch (field->kind)
    {
    case US_FIELD_TEXT:
      g_value_set_boxed (value, us_item_get_text (self, id));
      break;
    case US_FIELD_CHOICE:
      g_value_set_enum (value, us_item_get_choice (self, id));
      break;
    case US_FIELD_LEVEL:
      g_value_set_uint (value, us_item_get_choice (self, id));
      break;
    case US_FIELD_LINE:
    case US_FIELD_LINES:
    case US_FIELD_DATE:
    case US_FIELD_LANGUAGE:
    case US_FIELD_MILLIMETRES:
    case US_FIELD_POINTS:
    case US_FIELD_IMAGE:
    case US_FIELD_LETTER:
      g_value_set_string (value, us_item_get_string (self, id));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* A property has no way to say that it refuses a value. It keeps the old one then and notifies, so
 * that an entry bound to it shows what is kept. */
static void
us_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsItem *self = US_ITEM (object);
  const UsField *field = us_item_get_field (self, id);
  UsStatement *statement;
  const char *string;
  gboolean done = FALSE;

  switch (field->kind)
    {
    case US_FIELD_TEXT:
      done = us_item_set_text (self, id, g_value_get_boxed (value), NULL);
      break;
    case US_FIELD_CHOICE:
      done = us_item_set_choice (self, id, g_value_get_enum (value), NULL);
      break;
    case US_FIELD_LEVEL:
      done = us_item_set_choice (self, id, g_value_get_uint (value), NULL);
      break;
    case US_FIELD_LINE:
    case US_FIELD_LINES:
    case US_FIELD_DATE:
    case US_FIELD_LANGUAGE:
    case US_FIELD_MILLIMETRES:
    case US_FIELD_POINTS:
    case US_FIELD_IMAGE:
    case US_FIELD_LETTER:
      string = g_value_get_string (value);
      done = us_item_set_string (self, id, string ? string : "", NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  statement = us_item_get_statement (self);
  if (!done && !(statement && us_statement_is_changing (statement)))
    g_object_notify_by_pspec (object, pspec);
}

static void
us_item_finalize (GObject *object)
{
  UsItem *self = US_ITEM (object);
  UsItemClass *klass = US_ITEM_GET_CLASS (self);
  UsValueSet *values = &PRIVATE (self)->values;

  for (guint i = 0; i < klass->n_fields; i++)
    us_value_unref (klass->fields[i].kind, us_value_set_get (values, i));
  us_value_set_clear (values);
  g_free (PRIVATE (self)->id);
  G_OBJECT_CLASS (us_item_parent_class)->finalize (object);
}

static void
us_item_class_init (UsItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = us_item_get_property; /* for those who chain up */
  object_class->finalize = us_item_finalize;
}

static void
us_item_init (UsItem *self)
{
}

static GParamSpec *
make_property (const UsField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (field->kind == US_FIELD_TEXT)
    return g_param_spec_boxed (field->name, NULL, NULL, US_TYPE_TEXT, flags);
  if (field->kind == US_FIELD_CHOICE)
    return g_param_spec_enum (field->name, NULL, NULL, field->choice_type (), 0, flags);
  if (field->kind == US_FIELD_LEVEL)
    return g_param_spec_uint (field->name, NULL, NULL, 0, US_LEVEL_MAX, 0, flags);
  return g_param_spec_string (field->name, NULL, NULL, "", flags);
}

/**
 * us_item_class_set_fields:
 * @klass: the class of a type of item
 * @fields: (array length=n_fields): its table of fields, which stays for good
 * @n_fields: how many rows, at most %US_VALUE_SET_MAX
 *
 * Gives a type its fields and installs a property for each. To be called in class_init. A property
 * that is set to what its field refuses keeps its value and notifies. Main thread only.
 */
void
us_item_class_set_fields (UsItemClass *klass, const UsField *fields, guint n_fields)
{
  g_return_if_fail (US_IS_ITEM_CLASS (klass));
  g_return_if_fail (fields);
  g_return_if_fail (n_fields <= US_VALUE_SET_MAX);

  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->properties = g_new0 (GParamSpec *, n_fields + 1);
  for (guint i = 0; i < n_fields; i++)
    klass->properties[i + 1] = make_property (&fields[i]);
  /* GObject lets no class inherit these two. */
  G_OBJECT_CLASS (klass)->get_property = us_item_get_property;
  G_OBJECT_CLASS (klass)->set_property = us_item_set_property;
  g_object_class_install_properties (G_OBJECT_CLASS (klass), n_fields + 1, klass->properties);
}

/**
 * us_item_class_get_fields:
 * @klass: the class of a type of item
 * @n_fields: (out): how many rows
 *
 * Gives the table of fields of a type. The id of a property is the row plus one. Any thread.
 *
 * Returns: (transfer none) (array length=n_fields): the table
 */
const UsField *
us_item_class_get_fields (UsItemClass *klass, guint *n_fields)
{
  g_return_val_if_fail (US_IS_ITEM_CLASS (klass), NULL);
  g_return_val_if_fail (n_fields, NULL);

  *n_fields = klass->n_fields;
  return klass->fields;
}

const UsField *
us_item_get_field (UsItem *self, guint property)
{
  UsItemClass *klass = US_ITEM_GET_CLASS (self);

  return property >= 1 && property <= klass->n_fields ? &klass->fields[property - 1] : NULL;
}

gpointer
us_item_peek_value (UsItem *self, guint property)
{
  return us_value_set_get (&PRIVATE (self)->values, property - 1);
}

void
us_item_take_value (UsItem *self, guint property, gpointer value)
{
  UsItemClass *klass = US_ITEM_GET_CLASS (self);
  UsFieldKind kind = klass->fields[property - 1].kind;

  us_value_unref (kind, us_value_set_replace (&PRIVATE (self)->values, property - 1, value));
  /* A checked cast would cost as much as the rest for each field of a file. */
  g_object_notify_by_pspec ((GObject *) self, klass->properties[property]);
  if (PRIVATE (self)->list)
    us_item_list_emit_item_changed (PRIVATE (self)->list, self, property);
}

void
us_item_write_value (UsItem *self, guint property, gconstpointer value)
{
  us_item_take_value (self, property,
                      us_value_ref (us_item_get_field (self, property)->kind, value));
}

void
us_item_set_place (UsItem *self, UsItemList *list, GSequenceIter *place)
{
  UsItemPrivate *private = PRIVATE (self);

  private->list = list;
  private->place = place;
}

GSequenceIter *
us_item_get_place (UsItem *self)
{
  return PRIVATE (self)->place;
}

UsItemList *
us_item_peek_list (UsItem *self)
{
  return PRIVATE (self)->list;
}

const char *
us_item_peek_id (UsItem *self)
{
  return PRIVATE (self)->id;
}

void
us_item_take_id (UsItem *self, char *id)
{
  g_free (PRIVATE (self)->id);
  PRIVATE (self)->id = id;
}

/* What us_item_get_statement() gives, for those who know that they have an item. */
UsStatement *
us_item_peek_statement (UsItem *self)
{
  UsItemList *list = PRIVATE (self)->list;

  if (list)
    return us_item_list_get_statement (list);
  if (G_OBJECT_TYPE (self) == US_TYPE_SETTINGS)
    return us_settings_peek_statement ((UsSettings *) self);
  /* A final type; every setter comes here, and US_IS_STATEMENT() would cost as much as the rest. */
  return G_OBJECT_TYPE (self) == US_TYPE_STATEMENT ? (UsStatement *) self : NULL;
}

/**
 * us_item_get_statement:
 * @self: an item
 *
 * Gives the statement it belongs to. A statement belongs to itself. Main thread only.
 *
 * Returns: (transfer none) (nullable): the statement
 */
UsStatement *
us_item_get_statement (UsItem *self)
{
  g_return_val_if_fail (US_IS_ITEM (self), NULL);

  return us_item_peek_statement (self);
}

/**
 * us_item_get_list:
 * @self: an item
 *
 * Gives the list it is in. Main thread only.
 *
 * Returns: (transfer none) (nullable): the list
 */
UsItemList *
us_item_get_list (UsItem *self)
{
  g_return_val_if_fail (US_IS_ITEM (self), NULL);

  return PRIVATE (self)->list;
}

/**
 * us_item_get_position:
 * @self: an item
 * @ret_position: (out) (optional): where it is in its list, from 0
 *
 * Tells where an item is, in O(log n). Main thread only.
 *
 * Returns: %FALSE when it is in no list
 */
gboolean
us_item_get_position (UsItem *self, guint *ret_position)
{
  g_return_val_if_fail (US_IS_ITEM (self), FALSE);

  if (!PRIVATE (self)->list)
    return FALSE;
  if (ret_position)
    *ret_position = g_sequence_iter_get_position (PRIVATE (self)->place);
  return TRUE;
}

/**
 * us_item_is_blank:
 * @self: an item
 *
 * Tells whether nobody has written anything into it; choices, levels and the language to write in
 * do not count. Main thread only.
 *
 * Returns: %TRUE when all its strings and texts are empty
 */
gboolean
us_item_is_blank (UsItem *self)
{
  UsItemClass *klass;
  gconstpointer values[US_VALUE_SET_MAX];

  g_return_val_if_fail (US_IS_ITEM (self), TRUE);

  klass = US_ITEM_GET_CLASS (self);
  us_item_get_values (self, values);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      UsFieldKind kind = klass->fields[i].kind;

      if (kind != US_FIELD_CHOICE && kind != US_FIELD_LEVEL && kind != US_FIELD_LANGUAGE &&
          values[i])
        return FALSE;
    }
  return TRUE;
}

/**
 * us_item_copy:
 * @self: an item, but no statement
 *
 * Makes another item with the same values, in no list and with an id of its own. Main thread only.
 *
 * Returns: (transfer full): the copy
 */
UsItem *
us_item_copy (UsItem *self)
{
  UsItemClass *klass;
  UsItem *copy;

  g_return_val_if_fail (US_IS_ITEM (self), NULL);
  g_return_val_if_fail (!US_IS_STATEMENT (self), NULL);

  klass = US_ITEM_GET_CLASS (self);
  copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  for (guint i = 0; i < klass->n_fields; i++)
    us_value_set_replace (&PRIVATE (copy)->values, i,
                          us_value_ref (klass->fields[i].kind, us_item_peek_value (self, i + 1)));
  us_item_set_unknown (copy, us_item_get_unknown_attributes (self),
                       us_item_get_unknown_elements (self));
  return copy;
}
