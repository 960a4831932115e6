/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-duplicates.h"

#include "register/distinct.h"
#include "register/duplicates.h"
#include "register/merge.h"
#include "view/signatories/signatory-fields.h"

#include <glib/gi18n.h>

struct _UsSignatoryDuplicates
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  AdwStatusPage *none_page;
  GtkGrid *grid;
  GtkWidget *merge_button;

  UsStatement *statement;
  GPtrArray *signatories; /* as they stood when the search began */
  GArray *pairs;
  guint current;
  GPtrArray *second_buttons; /* by property from 1; %NULL where both say the same */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (UsSignatoryDuplicates, us_signatory_duplicates, ADW_TYPE_WINDOW)

static UsSignatory *
get_side (UsSignatoryDuplicates *self, gboolean second)
{
  const UsLikePair *pair = &g_array_index (self->pairs, UsLikePair, self->current);

  return g_ptr_array_index (self->signatories, second ? pair->index : pair->like);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Not cut in the middle of a word, as a long name may be. */
static GtkWidget *
create_title (guint property)
{
  GtkWidget *label = create_label (us_signatory_fields_title (property), "dim-label");

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  return label;
}

static GtkWidget *
create_choice (guint property, UsSignatory *signatory, const char *side)
{
  const char *value = us_signatory_fields_value (signatory, property);
  const char *text = *value == '\0' ? C_ ("a field of a signatory", "None")
                                    : us_signatory_fields_value_title (property, value);
  GtkWidget *button = gtk_check_button_new ();
  g_autofree char *spoken = NULL;

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), create_label (text, NULL));
  /* translators: a field, on which side it stands, and its value: "Name, First: Union" */
  spoken = g_strdup_printf (_ ("%s, %s: %s"), us_signatory_fields_title (property), side, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_hexpand (button, TRUE);
  return button;
}

static void
add_note (UsSignatoryDuplicates *self, const char *text, int row)
{
  GtkWidget *note = create_label (text, "caption");

  gtk_widget_add_css_class (note, "dim-label");
  gtk_grid_attach (self->grid, note, 1, row, 2, 1);
}

static gboolean
have_both (UsSignatoryDuplicates *self, guint property)
{
  return *us_signatory_fields_value (get_side (self, FALSE), property) != '\0' &&
         *us_signatory_fields_value (get_side (self, TRUE), property) != '\0';
}

/* There is nothing to choose: they are all kept. */
static void
add_remarks (UsSignatoryDuplicates *self, int row)
{
  gtk_grid_attach (self->grid, create_title (US_SIGNATORY_REMARK), 0, row, 1, 1);
  for (int side = 0; side < 2; side++)
    gtk_grid_attach (
        self->grid,
        create_label (us_signatory_fields_value (get_side (self, side == 1), US_SIGNATORY_REMARK),
                      NULL),
        side + 1, row, 1, 1);
  if (have_both (self, US_SIGNATORY_REMARK))
    add_note (self, _ ("Both remarks are kept."), row + 1);
}

/* Both sides of one field: where they differ, one of them can be chosen. */
static void
add_choice (UsSignatoryDuplicates *self, guint property, int row)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  GtkWidget *buttons[2];

  g_ptr_array_add (both, get_side (self, FALSE));
  g_ptr_array_add (both, get_side (self, TRUE));
  buttons[0] = create_choice (property, both->pdata[0], _ ("First"));
  buttons[1] = create_choice (property, both->pdata[1], _ ("Second"));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (buttons[1]), GTK_CHECK_BUTTON (buttons[0]));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (buttons[us_merge_choose (both, property)]), TRUE);
  self->second_buttons->pdata[property] = buttons[1];
  gtk_grid_attach (self->grid, create_title (property), 0, row, 1, 1);
  gtk_grid_attach (self->grid, buttons[0], 1, row, 1, 1);
  gtk_grid_attach (self->grid, buttons[1], 2, row, 1, 1);
  if (property == US_SIGNATORY_EMAIL && have_both (self, property))
    add_note (self, _ ("The other address is kept in the remark."), row + 1);
}

/* In two rows of the grid, the second of which may be empty. */
static void
add_field (UsSignatoryDuplicates *self, guint property, int row)
{
  UsSignatory *first = get_side (self, FALSE);
  UsSignatory *second = get_side (self, TRUE);
  const char *value = us_signatory_fields_value (first, property);

  if (g_str_equal (value, us_signatory_fields_value (second, property)))
    {
      if (*value == '\0')
        return;
      gtk_grid_attach (self->grid, create_title (property), 0, row, 1, 1);
      gtk_grid_attach (self->grid,
                       create_label (us_signatory_fields_value_title (property, value), NULL), 1,
                       row, 2, 1);
    }
  else if (property == US_SIGNATORY_REMARK)
    add_remarks (self, row);
  else
    add_choice (self, property, row);
}

/* Somebody may be gone since the search, by a merge or otherwise. */
static gboolean
is_pair (UsSignatoryDuplicates *self)
{
  return us_item_get_list (US_ITEM (get_side (self, FALSE))) != NULL &&
         us_item_get_list (US_ITEM (get_side (self, TRUE))) != NULL;
}

static void
show_pair (UsSignatoryDuplicates *self)
{
  g_autofree char *reason = NULL;
  g_autofree char *place = NULL;
  GtkWidget *child;

  while (self->current < self->pairs->len && !is_pair (self))
    self->current++;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  if (self->current >= self->pairs->len)
    {
      adw_window_title_set_subtitle (self->title, NULL);
      if (self->pairs->len > 0)
        adw_status_page_set_title (self->none_page, _ ("No Duplicates Left"));
      gtk_stack_set_visible_child_name (self->stack, "none");
      return;
    }
  g_ptr_array_set_size (self->second_buttons, 0);
  g_ptr_array_set_size (self->second_buttons, (int) us_signatory_fields_count () + 1);
  reason = us_duplicates_describe (g_array_index (self->pairs, UsLikePair, self->current).reason);
  gtk_grid_attach (self->grid, create_label (reason, "heading"), 0, 0, 3, 1);
  add_field (self, US_SIGNATORY_NAME, 1);
  for (guint property = 1; property <= us_signatory_fields_count (); property++)
    if (property != US_SIGNATORY_NAME)
      add_field (self, property, 2 * (int) property + 1);
  /* translators: which of the pairs is shown: "1 of 12" */
  place = g_strdup_printf (_ ("%u of %u"), self->current + 1, self->pairs->len);
  adw_window_title_set_subtitle (self->title, place);
  gtk_stack_set_visible_child_name (self->stack, "pair");
  gtk_widget_grab_focus (self->merge_button);
}

static void
go_on (UsSignatoryDuplicates *self)
{
  self->current++;
  show_pair (self);
}

static void
keep_cb (UsSignatoryDuplicates *self)
{
  g_autoptr (GError) error = NULL;

  if (!us_distinct_keep (self->statement, get_side (self, FALSE), get_side (self, TRUE), &error))
    adw_window_title_set_subtitle (self->title, error->message);
  else
    go_on (self);
}

static void
merge_cb (UsSignatoryDuplicates *self)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  const guint n_fields = us_signatory_fields_count ();
  g_autofree guint *from = g_new0 (guint, n_fields + 1);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (both, get_side (self, FALSE));
  g_ptr_array_add (both, get_side (self, TRUE));
  for (guint property = 1; property <= n_fields; property++)
    if (self->second_buttons->pdata[property] != NULL)
      from[property] = (guint) gtk_check_button_get_active (
          GTK_CHECK_BUTTON (self->second_buttons->pdata[property]));
  if (!us_merge_signatories (self->statement, both, from, &error))
    adw_window_title_set_subtitle (self->title, error->message);
  else
    go_on (self);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsSignatoryDuplicates) self = user_data;
  g_autoptr (GPtrArray) signatories = NULL;
  GArray *pairs = us_duplicates_find_finish (result, &signatories, NULL);

  /* Closed meanwhile. */
  if (pairs == NULL)
    return;
  self->pairs = pairs;
  self->signatories = g_steal_pointer (&signatories);
  if (!g_cancellable_is_cancelled (self->cancellable))
    show_pair (self);
}

static void
us_signatory_duplicates_dispose (GObject *object)
{
  UsSignatoryDuplicates *self = US_SIGNATORY_DUPLICATES (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_SIGNATORY_DUPLICATES);

  G_OBJECT_CLASS (us_signatory_duplicates_parent_class)->dispose (object);
}

static void
us_signatory_duplicates_finalize (GObject *object)
{
  UsSignatoryDuplicates *self = US_SIGNATORY_DUPLICATES (object);

  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->signatories, g_ptr_array_unref);
  g_ptr_array_unref (self->second_buttons);
  g_object_unref (self->cancellable);
  g_clear_object (&self->statement);

  G_OBJECT_CLASS (us_signatory_duplicates_parent_class)->finalize (object);
}

static void
us_signatory_duplicates_class_init (UsSignatoryDuplicatesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_signatory_duplicates_dispose;
  G_OBJECT_CLASS (klass)->finalize = us_signatory_duplicates_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/undersigned/Undersigned/signatory-duplicates.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryDuplicates, title);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryDuplicates, stack);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryDuplicates, none_page);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryDuplicates, grid);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryDuplicates, merge_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
}

static void
us_signatory_duplicates_init (UsSignatoryDuplicates *self)
{
  self->second_buttons = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * us_signatory_duplicates_new:
 * @statement: whose signatories
 *
 * Main thread only.
 *
 * Returns: (transfer none): a new window, which looks for pairs in a thread; the toolkit owns it
 */
UsSignatoryDuplicates *
us_signatory_duplicates_new (UsStatement *statement)
{
  UsSignatoryDuplicates *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_object_new (US_TYPE_SIGNATORY_DUPLICATES, NULL);
  self->statement = g_object_ref (statement);
  us_duplicates_find_async (statement, self->cancellable, found_cb, g_object_ref (self));
  return self;
}
