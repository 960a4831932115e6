/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/structure-popover.h"

#include <glib/gi18n.h>

#include "view/copies/problem-place.h"
#include "view/find/find-places.h"
#include "view/letter/structure.h"
#include "view/text/list-search.h"
#include "view/text/text-popover.h"

/* Pixels by which a sub-point is further in. */
#define INDENT 12

struct _UsStructurePopover
{
  GtkPopover parent_instance;

  GtkSearchEntry *entry;
  GtkListBox *list;

  UsStatement *statement;
  GPtrArray *parts;    /* of the rows, in their order */
  GtkTextView *origin; /* weak: what had the focus */
};

G_DEFINE_FINAL_TYPE (UsStructurePopover, us_structure_popover, GTK_TYPE_POPOVER)

static void
row_activated_cb (UsStructurePopover *self, GtkListBoxRow *row)
{
  const UsStructurePart *part = self->parts->pdata[gtk_list_box_row_get_index (row)];
  const UsProblem place = { .id = part->id, .property = (char *) part->property };
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_popover_popdown (GTK_POPOVER (self));
  us_problem_place_show (root, self->statement, &place);
}

static void
add_row (UsStructurePopover *self, const UsStructurePart *part)
{
  g_autofree char *described = us_structure_part_describe (part);
  /* translators: a demand in a list: its number and its first words */
  g_autofree char *text = part->number == NULL
                              ? g_strdup (part->words)
                              : g_strdup_printf (_ ("%s  %s"), part->number, part->words);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, INDENT);
  GtkWidget *words = gtk_label_new (text);
  GtkWidget *kind = gtk_label_new (part->kind);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_start (words, INDENT * (int) part->level);
  gtk_widget_add_css_class (kind, "dim-label");
  gtk_widget_add_css_class (kind, "caption");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), kind);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  us_list_search_set_words (GTK_LIST_BOX_ROW (row), described);
  gtk_list_box_append (self->list, row);
}

/* Enter at once stays where one is. */
static void
select_current (UsStructurePopover *self, GtkWidget *root)
{
  g_autofree char *selected = NULL;
  UsFindPlace place;
  guint property = 0;
  UsItem *item = us_find_places_get_caret (root, self->statement, &place, &selected)
                     ? us_find_place_get_item (self->statement, &place, &property)
                     : NULL;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  for (guint i = 0; item != NULL && i < self->parts->len; i++)
    {
      const UsStructurePart *part = self->parts->pdata[i];

      if (part->id != NULL ? g_str_equal (part->id, us_item_get_id (item))
                           : item == US_ITEM (self->statement) &&
                                 us_item_find_property (item, part->property) == property)
        row = gtk_list_box_get_row_at_index (self->list, (int) i);
    }
  gtk_list_box_select_row (self->list, row);
}

/* People go on writing where they asked. */
static void
us_structure_popover_closed (GtkPopover *popover)
{
  UsStructurePopover *self = US_STRUCTURE_POPOVER (popover);

  if (self->origin != NULL)
    us_text_popover_close (popover, self->origin);
}

static void
us_structure_popover_dispose (GObject *object)
{
  UsStructurePopover *self = US_STRUCTURE_POPOVER (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->statement);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_STRUCTURE_POPOVER);

  G_OBJECT_CLASS (us_structure_popover_parent_class)->dispose (object);
}

static void
us_structure_popover_class_init (UsStructurePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_structure_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = us_structure_popover_closed;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/structure-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, UsStructurePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, UsStructurePopover, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
us_structure_popover_init (UsStructurePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  us_list_search_attach (self->entry, self->list);
}

/**
 * us_structure_popover_open:
 * @parent: what it points to
 * @body: a body view with a statement
 *
 * Lists the parts of the letter. Main thread only.
 */
void
us_structure_popover_open (GtkWidget *parent, UsBodyView *body)
{
  UsStructurePopover *self;
  GtkWidget *root;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (US_IS_BODY_VIEW (body));

  root = GTK_WIDGET (gtk_widget_get_root (parent));
  self = g_object_new (US_TYPE_STRUCTURE_POPOVER, NULL);
  self->statement = g_object_ref (us_body_view_get_statement (body));
  self->parts = us_structure_list (self->statement);
  g_set_weak_pointer (&self->origin, us_text_popover_find_view (parent, GTK_TEXT_VIEW (body)));
  for (guint i = 0; i < self->parts->len; i++)
    add_row (self, self->parts->pdata[i]);
  select_current (self, root);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
