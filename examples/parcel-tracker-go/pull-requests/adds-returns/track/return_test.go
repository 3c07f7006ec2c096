package track

import "testing"

func TestReturn(t *testing.T) {
	if got, _ := Delivered.Return(); got != Accepted {
		t.Errorf("a delivered parcel went to %s", got)
	}
}
