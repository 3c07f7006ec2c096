package track

// Return sends a parcel back, where that is still possible.
func (s State) Return() (State, error) {
	if s == Delivered {
		return Accepted, nil
	}
	if s == InTransit {
		return Accepted, nil
	}
	return s, ErrFinal
}
